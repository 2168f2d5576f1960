package org.lectern.corpus.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Puts the lines of a page in two columns into reading order where the file draws them across the
 * gutter. The order in which files draw is right on nearly all pages, so it stands unless it goes
 * from side to side again and again.
 */
final class ReadingOrder {

    /** The gutter is looked for in this part of the page's width. */
    private static final double FROM = .3;

    private static final double TO = .7;
    private static final int STEPS = 80;

    /** The share of the lines that may cross a gutter, and that each side has at least. */
    private static final double MOST_CROSSING = .35;

    private static final double LEAST_SIDE = .15;

    /** Shorter lines, in characters, say nothing of columns. */
    private static final int LONG = 20;

    /** The share of a page's lines that change sides where the order is not to be trusted. */
    private static final double MOST_CHANGES = .25;

    private static final int FEW_CHANGES = 8;

    private ReadingOrder() {}

    static Page restored(Page page) {
        OptionalDouble gutter = gutter(page.lines());
        return gutter.isPresent() && isScrambled(page.lines(), gutter.getAsDouble())
                ? page.with(ordered(page.lines(), gutter.getAsDouble()))
                : page;
    }

    private static OptionalDouble gutter(List<Line> all) {
        List<Line> lines = all.stream().filter(l -> l.text().length() >= LONG).toList();
        double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
        return DoubleStream.iterate(
                        FROM, share -> share <= TO, share -> share + (TO - FROM) / STEPS)
                .map(share -> left + share * (right - left))
                .filter(x -> parts(lines, x))
                .boxed()
                .min(Comparator.comparingLong(x -> crossing(lines, x)))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static boolean parts(List<Line> lines, double x) {
        long before = lines.stream().filter(line -> line.right() < x).count();
        long after = lines.stream().filter(line -> line.left() > x).count();
        return crossing(lines, x) <= MOST_CROSSING * lines.size()
                && Math.min(before, after) >= LEAST_SIDE * lines.size();
    }

    private static long crossing(List<Line> lines, double x) {
        return lines.stream().filter(line -> crosses(line, x)).count();
    }

    private static boolean crosses(Line line, double x) {
        return line.left() <= x && line.right() >= x;
    }

    private static boolean isScrambled(List<Line> lines, double gutter) {
        int changes = 0;
        for (int i = 1; i < lines.size(); i++) {
            boolean beside = lines.get(i - 1).left() > gutter != lines.get(i).left() > gutter;
            changes += beside ? 1 : 0;
        }
        return changes > FEW_CHANGES && changes > MOST_CHANGES * lines.size();
    }

    /** From the top down; what crosses the gutter ends the columns above it. */
    private static List<Line> ordered(List<Line> lines, double gutter) {
        List<Line> ordered = new ArrayList<>();
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Line line : downwards(lines)) {
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

    private static List<Line> downwards(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingDouble(Line::baseline).thenComparingDouble(Line::left))
                .toList();
    }

    private static void flush(List<Line> ordered, List<Line> left, List<Line> right) {
        ordered.addAll(left);
        ordered.addAll(right);
        left.clear();
        right.clear();
    }
}
