package org.lectern.corpus.layout;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** The lines at the head and the foot of a page, where what is not running text stands. */
final class PageEdge {

    /** The share of the page's height, above and below, in which heads and feet stand. */
    private static final double EDGE = .16;

    /** How many points a head may lie within the outermost line. */
    private static final double DEPTH = 26;

    /** How far a head stands off the text, in parts of the usual distance between lines. */
    private static final double GAP = 1.6;

    private final Page page;
    private final double leading;

    PageEdge(Page page, double leading) {
        this.page = page;
        this.leading = leading;
    }

    List<Line> lines() {
        DoubleSummaryStatistics baselines =
                page.lines().stream().mapToDouble(Line::baseline).summaryStatistics();
        double head = Math.min(EDGE * page.height(), baselines.getMin() + DEPTH);
        double foot = Math.max((1 - EDGE) * page.height(), baselines.getMax() - DEPTH);
        return page.lines().stream()
                .filter(line -> line.baseline() <= head || line.baseline() >= foot)
                .toList();
    }

    /** Whether the line is the outermost of the page and stands off what follows it. */
    boolean standsOff(Line line) {
        boolean head = line.baseline() < page.height() / 2;
        double sign = head ? 1 : -1;
        double gap = Double.MAX_VALUE;
        for (Line other : page.lines()) {
            double inwards = sign * (other.baseline() - line.baseline());
            if (inwards < -line.size() / 2) {
                return false;
            }
            if (inwards > line.size() / 2) {
                gap = Math.min(gap, inwards);
            }
        }
        return gap > GAP * leading;
    }

    /** Whether nothing else stands at its height. */
    boolean standsAlone(Line line) {
        return page.lines().stream()
                .filter(other -> !other.equals(line))
                .noneMatch(o -> Math.abs(o.baseline() - line.baseline()) < line.size());
    }
}
