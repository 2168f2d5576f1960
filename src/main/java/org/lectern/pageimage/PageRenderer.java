package org.lectern.pageimage;

import java.nio.file.Path;

/** Renders pages. Safe for use by many threads. */
@FunctionalInterface
public interface PageRenderer {

    /**
     * Draws a page as it is shown. What is wrong with it is in the result.
     *
     * @param page counted from 1
     * @param dpi dots per inch; a page that would be too large a picture is drawn at fewer
     */
    RenderResult render(Path file, int page, int dpi);
}
