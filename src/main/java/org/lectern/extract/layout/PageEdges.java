package org.lectern.extract.layout;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** The lines at the head and the foot of a page, where what is not running text stands. */
final class PageEdges {

    /** The share of the page's height, above and below, in which heads and feet stand. */
    private static final double EDGE_SHARE = .16;

    /** How many points a head may lie within the outermost line. */
    private static final double MAX_DEPTH = 26;

    /** How far a head stands off the text, in parts of the usual distance between lines. */
    private static final double MIN_GAP = 1.6;

    private final ExtractedPage page;
    private final double leading;

    PageEdges(ExtractedPage page, double leading) {
        this.page = page;
        this.leading = leading;
    }

    List<TextLine> lines() {
        DoubleSummaryStatistics baselines =
                page.lines().stream().mapToDouble(TextLine::baseline).summaryStatistics();
        double head = Math.min(EDGE_SHARE * page.height(), baselines.getMin() + MAX_DEPTH);
        double foot = Math.max((1 - EDGE_SHARE) * page.height(), baselines.getMax() - MAX_DEPTH);
        return page.lines().stream()
                .filter(line -> line.baseline() <= head || line.baseline() >= foot)
                .toList();
    }

    /** Whether the line is the outermost of the page and stands off what follows it. */
    boolean isSeparated(TextLine line) {
        boolean head = line.baseline() < page.height() / 2;
        double sign = head ? 1 : -1;
        double gap = Double.MAX_VALUE;
        for (TextLine other : page.lines()) {
            double inwards = sign * (other.baseline() - line.baseline());
            if (inwards < -line.size() / 2) {
                return false;
            }
            if (inwards > line.size() / 2) {
                gap = Math.min(gap, inwards);
            }
        }
        return gap > MIN_GAP * leading;
    }

    /** Whether nothing else stands at its height. */
    boolean isAloneOnBaseline(TextLine line) {
        return page.lines().stream()
                .filter(other -> !other.equals(line))
                .noneMatch(o -> Math.abs(o.baseline() - line.baseline()) < line.size());
    }
}
