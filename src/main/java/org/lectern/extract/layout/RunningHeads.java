package org.lectern.extract.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds running heads and feet: text that recurs in the same position on several pages, numbers
 * aside; any line that is separated from the text where most pages have such a line; and page
 * numbers. Heads of odd and even pages may alternate.
 */
final class RunningHeads {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(page )?[-–—]? ?(\\d{1,4}|[ivxl]{1,6}) ?[-–—]?( of \\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** In points; baselines closer than this are one position. */
    private static final double MAX_BASELINE_DRIFT = 8;

    private static final double MAX_BASELINE_DIFFERENCE = 1.5;
    private static final int MIN_PAGES = 3;

    /**
     * The fraction of pages with a separated line from which on a position counts as one of running
     * heads, whatever its text.
     */
    private static final double MIN_PAGE_SHARE = .5;

    private final int pageCount;
    private final double leading;
    private final Map<String, List<LinePosition>> positionsByText = new HashMap<>();
    private final List<LinePosition> separatedPositions = new ArrayList<>();

    private record LinePosition(int page, double baseline) {

        boolean isNear(TextLine line, double distance) {
            return Math.abs(baseline - line.baseline()) <= distance;
        }
    }

    RunningHeads(List<ExtractedPage> pages) {
        this.pageCount = pages.size();
        this.leading = Typography.of(pages).leading();
        pages.forEach(this::learn);
    }

    private void learn(ExtractedPage page) {
        PageEdges edge = new PageEdges(page, leading);
        for (TextLine line : edge.lines()) {
            LinePosition place = new LinePosition(page.number(), line.baseline());
            positionsByText.computeIfAbsent(folded(line), _ -> new ArrayList<>()).add(place);
            if (edge.isSeparated(line)) {
                separatedPositions.add(place);
            }
        }
    }

    /** Returns the running heads and feet of a page. */
    Set<TextLine> of(ExtractedPage page) {
        PageEdges edge = new PageEdges(page, leading);
        Set<TextLine> heads = new HashSet<>();
        for (TextLine line : edge.lines()) {
            boolean number =
                    PAGE_NUMBER.matcher(line.text()).matches() && edge.isAloneOnBaseline(line);
            if (number || recurs(line) || (edge.isSeparated(line) && isUsualPosition(line))) {
                heads.add(line);
            }
        }
        return heads;
    }

    private static String folded(TextLine line) {
        return NUMBER.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    }

    private boolean recurs(TextLine line) {
        return pagesNear(
                        positionsByText.getOrDefault(folded(line), List.of()),
                        line,
                        MAX_BASELINE_DRIFT)
                >= MIN_PAGES;
    }

    private boolean isUsualPosition(TextLine line) {
        return pagesNear(separatedPositions, line, MAX_BASELINE_DIFFERENCE)
                >= Math.max(MIN_PAGES, MIN_PAGE_SHARE * pageCount);
    }

    private static long pagesNear(List<LinePosition> places, TextLine line, double distance) {
        return places.stream()
                .filter(place -> place.isNear(line, distance))
                .map(LinePosition::page)
                .distinct()
                .count();
    }
}
