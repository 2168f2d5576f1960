package org.lectern.extract.pdf;

import org.apache.pdfbox.text.TextPosition;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells marks that are printed a second time over themselves, as files do that have no bold type.
 * PDFBox can do so too, with a sorted map for each letter: that took a tenth of all time. Not
 * thread-safe.
 */
final class OverprintDetector {

    /**
     * How far apart, in points, two prints of a letter lie at most for sure to be found; no two
     * letters of a word stand as near as three times that.
     */
    private static final double MAX_OFFSET = .3;

    private static final int BITS = 22;
    private static final long LOW_BITS = (1L << BITS) - 1;

    /** The letter and the cell of a grid in which it stands; cells are twice as wide as is near. */
    private final Set<Long> cells = new HashSet<>();

    /** Whether the same mark was there before, as near as makes no difference. */
    boolean isRepeat(TextPosition mark) {
        double x = mark.getX();
        double y = mark.getY();
        String letter = mark.getUnicode();
        if (cells.contains(cell(letter, x - MAX_OFFSET, y - MAX_OFFSET))
                || cells.contains(cell(letter, x + MAX_OFFSET, y - MAX_OFFSET))
                || cells.contains(cell(letter, x - MAX_OFFSET, y + MAX_OFFSET))
                || cells.contains(cell(letter, x + MAX_OFFSET, y + MAX_OFFSET))) {
            return true;
        }
        cells.add(cell(letter, x, y));
        return false;
    }

    private static long cell(String letter, double x, double y) {
        long column = (long) Math.floor(x / (2 * MAX_OFFSET)) & LOW_BITS;
        long row = (long) Math.floor(y / (2 * MAX_OFFSET)) & LOW_BITS;
        return ((long) letter.hashCode() << (2 * BITS)) ^ (column << BITS) ^ row;
    }
}
