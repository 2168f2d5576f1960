package org.lectern.corpus.pdf;

import org.lectern.corpus.layout.Line;

import java.util.Comparator;
import java.util.List;

/**
 * Evens out sizes of type that were measured in a picture. They differ from line to line, by which
 * letters a line happens to have, and the layout is told from them.
 */
final class RecognisedType {

    /** What is closer to the page's usual size, in parts of it, has that size. */
    private static final double SAME = .2;

    private RecognisedType() {}

    static List<Line> evened(List<Line> lines) {
        double usual = usualSize(lines);
        return lines.stream().map(line -> sized(line, usual)).toList();
    }

    /** Half of the page's text is smaller, half is larger. */
    private static double usualSize(List<Line> lines) {
        List<Line> sorted = lines.stream().sorted(Comparator.comparingDouble(Line::size)).toList();
        long half = lines.stream().mapToLong(line -> line.text().length()).sum() / 2;
        for (Line line : sorted) {
            half -= line.text().length();
            if (half <= 0) {
                return line.size();
            }
        }
        return 0;
    }

    private static Line sized(Line line, double usual) {
        double size =
                Math.abs(line.size() - usual) < SAME * usual ? usual : Math.round(line.size());
        return new Line(
                line.text(),
                line.left(),
                line.right(),
                line.baseline(),
                size,
                line.bold(),
                line.italic(),
                line.words());
    }
}
