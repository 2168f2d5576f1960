package org.lectern.pageimage;

import java.nio.file.Path;

/** The image of a page or region that was requested. */
public sealed interface PageImage {

    /**
     * An image in the cache.
     *
     * @param file a PNG file, to be read and not to be changed; it is deleted when it has not been
     *     requested for a long time
     * @param width in pixels
     * @param height in pixels
     * @param dpi dots per inch: fewer than requested where the page is very large
     */
    record Available(Path file, int width, int height, int dpi) implements PageImage {}

    /**
     * There is no image.
     *
     * @param reason a sentence for the user
     */
    record Unavailable(String reason) implements PageImage {}
}
