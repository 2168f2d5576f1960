package org.lectern.extract.layout;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** The lines near the top and bottom edges of a page, where running heads are printed. */
final class PageEdges {

    /** The fraction of the page's height, at the top and at the bottom, that is searched. */
    private static final double EDGE_SHARE = .16;

    /** The largest distance of a head from the outermost line, in points. */
    private static final double MAX_DEPTH = 26;

    /** The smallest distance of a head from the text, relative to the usual leading. */
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

    /** Returns whether a line is the outermost of the page and separated from the next one. */
    boolean isSeparated(TextLine line) {
        int sign = line.baseline() < page.height() / 2 ? 1 : -1;
        return page.lines().stream()
                .mapToDouble(other -> sign * (other.baseline() - line.baseline()))
                .allMatch(inwards ->
                        Math.abs(inwards) <= line.size() / 2 || inwards > MIN_GAP * leading);
    }

    /** Returns whether nothing else is on the baseline of a line. */
    boolean isAloneOnBaseline(TextLine line) {
        return page.lines().stream()
                .filter(other -> !other.equals(line))
                .noneMatch(o -> Math.abs(o.baseline() - line.baseline()) < line.size());
    }
}
