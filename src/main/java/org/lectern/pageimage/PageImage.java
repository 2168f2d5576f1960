package org.lectern.pageimage;

import java.nio.file.Path;

/** A picture that was asked for. */
public sealed interface PageImage {

    /**
     * A PNG file in the cache, to be read and not to be changed. It may go away when it was not
     * asked for in a long time.
     *
     * @param width in pixels
     * @param height in pixels
     * @param dpi dots per inch at which the page was drawn: fewer than were asked for where the
     *     page is very large
     */
    record Available(Path file, int width, int height, int dpi) implements PageImage {}

    /**
     * There is none.
     *
     * @param reason a sentence for the user
     */
    record Unavailable(String reason) implements PageImage {}
}
