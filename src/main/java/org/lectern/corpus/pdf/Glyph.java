package org.lectern.corpus.pdf;

import org.lectern.model.Box;

/**
 * One mark on a page, as read upright. Lengths are in points, from the page's top left corner.
 *
 * @param text what it stands for, normalised; mostly one character
 * @param left its left edge
 * @param right where the next glyph would begin
 * @param baseline of its line
 * @param size of its type
 * @param space width of the font's space, as far as the font tells
 * @param style of its font
 * @param box where it stands on the page as it is shown
 */
record Glyph(
        String text,
        double left,
        double right,
        double baseline,
        double size,
        double space,
        Style style,
        Box box) {

    /** What can be told of a font from its name. */
    record Style(boolean bold, boolean italic) {}

    double width() {
        return right - left;
    }

    boolean blank() {
        return text.isBlank();
    }
}
