package org.lectern.pageimage;

/**
 * The widths of Times Roman's letters relative to each other, by Adobe's font metrics. Other
 * typefaces for running text differ by a few per cent in where a word begins within a line.
 */
final class LetterWidths {

    private static final int DEFAULT_WIDTH = 500;

    /** In thousandths of the font size, from the blank to the tilde. */
    private static final int[] WIDTHS = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500,
        500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667,
        722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722,
        722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
        500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500,
        444, 480, 200, 480, 541
    };

    private LetterWidths() {}

    /** Returns the width of a text without line breaks. */
    static double of(String text) {
        return text.chars().map(LetterWidths::of).sum();
    }

    private static int of(int letter) {
        int index = letter - ' ';
        return index >= 0 && index < WIDTHS.length ? WIDTHS[index] : DEFAULT_WIDTH;
    }
}
