package org.lectern.extract.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The body type of a document.
 *
 * @param bodySize font size of the running text, in points
 * @param leading distance between its baselines, in points
 */
record Typography(double bodySize, double leading) {

    /** In points; sizes and distances closer than this count as equal. */
    private static final double BIN_WIDTH = .2;

    private static final double MIN_SIZE_DIFFERENCE = .7;
    private static final double USUAL_LEADING = 1.2;

    static Typography of(List<ExtractedPage> pages) {
        Map<Long, Integer> sizes = new HashMap<>();
        for (ExtractedPage page : pages) {
            page.lines().forEach(l -> sizes.merge(bin(l.size()), l.text().length(), Integer::sum));
        }
        double body = mode(sizes, 10);
        return new Typography(body, mode(steps(pages, body), USUAL_LEADING * body));
    }

    boolean isBody(TextLine line) {
        return Math.abs(line.size() - bodySize) < MIN_SIZE_DIFFERENCE;
    }

    boolean isLarger(TextLine line) {
        return line.size() >= bodySize + MIN_SIZE_DIFFERENCE;
    }

    boolean isSmaller(TextLine line) {
        return line.size() <= bodySize - MIN_SIZE_DIFFERENCE;
    }

    private static Map<Long, Integer> steps(List<ExtractedPage> pages, double body) {
        Map<Long, Integer> steps = new HashMap<>();
        pages.forEach(page -> countSteps(page.lines(), body, steps));
        return steps;
    }

    private static void countSteps(List<TextLine> lines, double body, Map<Long, Integer> counts) {
        for (int i = 1; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            double step = lines.get(i - 1).stepTo(line);
            if (bin(line.size()) == bin(body) && step > .8 * body && step < 3 * body) {
                counts.merge(bin(step), 1, Integer::sum);
            }
        }
    }

    private static long bin(double length) {
        return Math.round(length / BIN_WIDTH);
    }

    private static double mode(Map<Long, Integer> counts, double otherwise) {
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Long, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(mode -> mode.getKey() * BIN_WIDTH)
                .orElse(otherwise);
    }
}
