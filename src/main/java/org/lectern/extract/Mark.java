package org.lectern.extract;

import org.lectern.model.Box;

/**
 * A mark on the image of a page, as of a marker pen: dark ink stays dark, and where marks of one
 * colour overlap the colour is no deeper.
 *
 * @param box in points of the page
 * @param colour the colour of marked white paper, as {@code 0xRRGGBB}
 */
public record Mark(Box box, int colour) {

    /** A light yellow. */
    private static final int HIGHLIGHT = 0xFFF6D4;

    /** Returns the mark of text that was found. */
    public static Mark highlight(Box box) {
        return new Mark(box, HIGHLIGHT);
    }
}
