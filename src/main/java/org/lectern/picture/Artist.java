package org.lectern.picture;

import org.lectern.drawing.Drawing;

import java.nio.file.Path;

/** Draws pages. Many threads may ask at once. */
@FunctionalInterface
public interface Artist {

    /**
     * Draws a page as it is shown. What is wrong with it is in the result.
     *
     * @param page counted from 1
     * @param dpi dots per inch; a page that would be too large a picture is drawn at fewer
     */
    Drawing draw(Path file, int page, int dpi);
}
