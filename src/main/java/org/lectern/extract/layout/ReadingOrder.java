package org.lectern.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Restores the reading order of two-column pages whose lines the file draws across the gutter. The
 * drawing order is right on nearly all pages, so it is kept unless it often changes sides.
 */
final class ReadingOrder {

    /** The fraction of the page's width at which the search for a gutter begins. */
    private static final double MIN_GUTTER = .3;

    private static final double MAX_GUTTER = .7;
    private static final int STEPS = 80;

    /** The largest fraction of lines that may cross a gutter. */
    private static final double MAX_CROSSING_SHARE = .35;

    private static final double MIN_SIDE_SHARE = .15;

    /** In characters; shorter lines are ignored when columns are detected. */
    private static final int MIN_LINE_LENGTH = 20;

    /** The fraction of lines that change sides above which the drawing order is not trusted. */
    private static final double MAX_CHANGE_SHARE = .25;

    private static final int MAX_FEW_CHANGES = 8;

    private ReadingOrder() {}

    static ExtractedPage restored(ExtractedPage page) {
        OptionalDouble gutter = gutter(page.lines());
        return gutter.isPresent() && isScrambled(page.lines(), gutter.getAsDouble())
                ? page.withLines(ordered(page.lines(), gutter.getAsDouble()))
                : page;
    }

    private static OptionalDouble gutter(List<TextLine> all) {
        List<TextLine> lines =
                all.stream().filter(l -> l.text().length() >= MIN_LINE_LENGTH).toList();
        return gutterPositions(lines)
                .filter(x -> isGutter(lines, x))
                .boxed()
                .min(Comparator.comparingLong(x -> crossing(lines, x)))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** Returns the positions at which a gutter is searched, from the left. */
    private static DoubleStream gutterPositions(List<TextLine> lines) {
        double left = lines.stream().mapToDouble(TextLine::left).min().orElse(0);
        double right = lines.stream().mapToDouble(TextLine::right).max().orElse(0);
        return DoubleStream.iterate(
                        MIN_GUTTER,
                        share -> share <= MAX_GUTTER,
                        share -> share + (MAX_GUTTER - MIN_GUTTER) / STEPS)
                .map(share -> left + share * (right - left));
    }

    private static boolean isGutter(List<TextLine> lines, double x) {
        long before = lines.stream().filter(line -> line.right() < x).count();
        long after = lines.stream().filter(line -> line.left() > x).count();
        return crossing(lines, x) <= MAX_CROSSING_SHARE * lines.size()
                && Math.min(before, after) >= MIN_SIDE_SHARE * lines.size();
    }

    private static long crossing(List<TextLine> lines, double x) {
        return lines.stream().filter(line -> crosses(line, x)).count();
    }

    private static boolean crosses(TextLine line, double x) {
        return line.left() <= x && line.right() >= x;
    }

    private static boolean isScrambled(List<TextLine> lines, double gutter) {
        int changes = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean beside = lines.get(i - 1).left() > gutter != lines.get(i).left() > gutter;
            changes += beside ? 1 : 0;
        }
        return changes > MAX_FEW_CHANGES && changes > MAX_CHANGE_SHARE * lines.size();
    }

    /**
     * Returns the lines from the top down; a line that crosses the gutter ends the columns above
     * it.
     */
    private static List<TextLine> ordered(List<TextLine> lines, double gutter) {
        List<TextLine> ordered = new ArrayList<>();
        List<TextLine> left = new ArrayList<>();
        List<TextLine> right = new ArrayList<>();
        for (TextLine line : topDown(lines)) {
            if (crosses(line, gutter)) {
                flush(ordered, left, right);
                ordered.add(line);
            } else {
                (line.left() > gutter ? right : left).add(line);
            }
        }
        flush(ordered, left, right);
        return ordered;
    }

    private static List<TextLine> topDown(List<TextLine> lines) {
        return lines.stream()
                .sorted(
                        Comparator.comparingDouble(TextLine::baseline)
                                .thenComparingDouble(TextLine::left))
                .toList();
    }

    private static void flush(List<TextLine> ordered, List<TextLine> left, List<TextLine> right) {
        ordered.addAll(left);
        ordered.addAll(right);
        left.clear();
        right.clear();
    }
}
