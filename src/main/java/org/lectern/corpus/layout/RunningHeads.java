package org.lectern.corpus.layout;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what stands in the same place near the edge of several pages, and page numbers. Numbers in
 * it may differ from page to page; heads of odd and even pages may alternate.
 */
final class RunningHeads {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(page )?[-–—]? ?(\\d{1,4}|[ivxl]{1,6}) ?[-–—]?( of \\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** The share of the page's height, above and below, in which heads and feet stand. */
    private static final double EDGE = .16;

    /** How many points a head may lie within the outermost line. */
    private static final double DEPTH = 26;

    private static final double SAME_PLACE = 8;
    private static final int PAGES = 3;

    private final Map<String, List<Place>> places = new HashMap<>();

    private record Place(int page, double baseline) {}

    RunningHeads(List<Page> pages) {
        for (Page page : pages) {
            for (Line line : edges(page)) {
                places.computeIfAbsent(folded(line), _ -> new ArrayList<>())
                        .add(new Place(page.number(), line.baseline()));
            }
        }
    }

    /** The page's lines without its heads and feet. */
    Page without(Page page) {
        Set<Line> heads = new HashSet<>();
        for (Line line : edges(page)) {
            if (recurs(line) || standsAsPageNumber(line, page)) {
                heads.add(line);
            }
        }
        return page.with(page.lines().stream().filter(line -> !heads.contains(line)).toList());
    }

    private static List<Line> edges(Page page) {
        DoubleSummaryStatistics baselines =
                page.lines().stream().mapToDouble(Line::baseline).summaryStatistics();
        double head = Math.min(EDGE * page.height(), baselines.getMin() + DEPTH);
        double foot = Math.max((1 - EDGE) * page.height(), baselines.getMax() - DEPTH);
        return page.lines().stream()
                .filter(line -> line.baseline() <= head || line.baseline() >= foot)
                .toList();
    }

    private static String folded(Line line) {
        return NUMBER.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    }

    private boolean recurs(Line line) {
        return places.getOrDefault(folded(line), List.of()).stream()
                        .filter(p -> Math.abs(p.baseline() - line.baseline()) <= SAME_PLACE)
                        .map(Place::page)
                        .distinct()
                        .count()
                >= PAGES;
    }

    private static boolean standsAsPageNumber(Line line, Page page) {
        return PAGE_NUMBER.matcher(line.text()).matches()
                && page.lines().stream()
                        .filter(other -> !other.equals(line))
                        .noneMatch(o -> Math.abs(o.baseline() - line.baseline()) < line.size());
    }
}
