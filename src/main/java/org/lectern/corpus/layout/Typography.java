package org.lectern.corpus.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document is mostly set in.
 *
 * @param body size of the running text's type, in points
 * @param leading distance between its baselines, in points
 */
record Typography(double body, double leading) {

    /** Sizes and distances closer than this, in points, count as the same. */
    private static final double BIN = .2;

    private static final double LARGER = .7;
    private static final double USUAL_LEADING = 1.2;

    static Typography of(List<Page> pages) {
        Map<Long, Integer> sizes = new HashMap<>();
        for (Page page : pages) {
            page.lines().forEach(l -> sizes.merge(bin(l.size()), l.text().length(), Integer::sum));
        }
        double body = mode(sizes, 10);
        return new Typography(body, mode(steps(pages, body), USUAL_LEADING * body));
    }

    boolean isBody(Line line) {
        return Math.abs(line.size() - body) < LARGER;
    }

    boolean isLarger(Line line) {
        return line.size() >= body + LARGER;
    }

    boolean isSmaller(Line line) {
        return line.size() <= body - LARGER;
    }

    private static Map<Long, Integer> steps(List<Page> pages, double body) {
        Map<Long, Integer> steps = new HashMap<>();
        for (Page page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                Line line = page.lines().get(i);
                double step = page.lines().get(i - 1).stepTo(line);
                if (bin(line.size()) == bin(body) && step > .8 * body && step < 3 * body) {
                    steps.merge(bin(step), 1, Integer::sum);
                }
            }
        }
        return steps;
    }

    private static long bin(double length) {
        return Math.round(length / BIN);
    }

    private static double mode(Map<Long, Integer> counts, double otherwise) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Long, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(mode -> mode.getKey() * BIN)
                .orElse(otherwise);
    }
}
