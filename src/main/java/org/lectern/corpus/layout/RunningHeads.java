package org.lectern.corpus.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what is printed at the head or the foot of page after page: the same text in the same place
 * on several pages, numbers aside; any line that stands off the text where most pages have such a
 * line; and page numbers. Heads of odd and even pages may alternate.
 */
final class RunningHeads {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(page )?[-–—]? ?(\\d{1,4}|[ivxl]{1,6}) ?[-–—]?( of \\d+)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Baselines closer than this, in points, are one place. */
    private static final double SAME_PLACE = 8;

    private static final double SAME_BASELINE = 1.5;
    private static final int PAGES = 3;

    /** The share of pages that makes a place one for heads, whatever they say. */
    private static final double MOST_PAGES = .5;

    private final int pages;
    private final double leading;
    private final Map<String, List<Place>> places = new HashMap<>();
    private final List<Place> standOff = new ArrayList<>();

    private record Place(int page, double baseline) {

        boolean isNear(Line line, double distance) {
            return Math.abs(baseline - line.baseline()) <= distance;
        }
    }

    RunningHeads(List<Page> pages) {
        this.pages = pages.size();
        this.leading = Typography.of(pages).leading();
        pages.forEach(this::learn);
    }

    private void learn(Page page) {
        PageEdge edge = new PageEdge(page, leading);
        for (Line line : edge.lines()) {
            Place place = new Place(page.number(), line.baseline());
            places.computeIfAbsent(folded(line), _ -> new ArrayList<>()).add(place);
            if (edge.standsOff(line)) {
                standOff.add(place);
            }
        }
    }

    /** The heads and feet of a page. */
    Set<Line> of(Page page) {
        PageEdge edge = new PageEdge(page, leading);
        Set<Line> heads = new HashSet<>();
        for (Line line : edge.lines()) {
            boolean number = PAGE_NUMBER.matcher(line.text()).matches() && edge.standsAlone(line);
            if (number || recurs(line) || (edge.standsOff(line) && isUsualPlace(line))) {
                heads.add(line);
            }
        }
        return heads;
    }

    private static String folded(Line line) {
        return NUMBER.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    }

    private boolean recurs(Line line) {
        return pagesNear(places.getOrDefault(folded(line), List.of()), line, SAME_PLACE) >= PAGES;
    }

    private boolean isUsualPlace(Line line) {
        return pagesNear(standOff, line, SAME_BASELINE) >= Math.max(PAGES, MOST_PAGES * pages);
    }

    private static long pagesNear(List<Place> places, Line line, double distance) {
        return places.stream()
                .filter(place -> place.isNear(line, distance))
                .map(Place::page)
                .distinct()
                .count();
    }
}
