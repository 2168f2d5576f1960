package org.lectern.extract.pdf;

import org.lectern.extract.layout.TextLine;

import java.util.Comparator;
import java.util.List;

/**
 * Smooths font sizes that were measured in an image. They vary from line to line with the letters
 * of a line, and would mislead the layout analysis.
 */
final class OcrFontSizes {

    /** The largest difference from the page's median size, relative to it, that counts as none. */
    private static final double MAX_DIFFERENCE = .2;

    private OcrFontSizes() {}

    static List<TextLine> normalized(List<TextLine> lines) {
        double usual = usualSize(lines);
        return lines.stream().map(line -> withNormalizedSize(line, usual)).toList();
    }

    /** Returns the median size of the page's text. */
    private static double usualSize(List<TextLine> lines) {
        List<TextLine> sorted =
                lines.stream().sorted(Comparator.comparingDouble(TextLine::size)).toList();
        long half = lines.stream().mapToLong(line -> line.text().length()).sum() / 2;
        for (TextLine line : sorted) {
            half -= line.text().length();
            if (half <= 0) {
                return line.size();
            }
        }
        return 0;
    }

    private static TextLine withNormalizedSize(TextLine line, double usual) {
        boolean isUsual = Math.abs(line.size() - usual) < MAX_DIFFERENCE * usual;
        return line.withSize(isUsual ? usual : Math.round(line.size()));
    }
}
