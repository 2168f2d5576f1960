package org.lectern.web.session;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which pages of a reading the questions of a session touch.
 *
 * @param pages all of them; none where they are too many to be drawn
 * @param recommendedPages which to read first, in words; empty where none is touched
 * @param coveredQuestions how many questions and points these touch, of how many
 */
public record PageHeatmap(
        List<HeatmapPage> pages, String recommendedPages, String coveredQuestions) {

    /** Of a book's every page nothing could be seen. */
    private static final int MAX_PAGES = 120;

    private static final int MAX_LEVEL = 4;

    public PageHeatmap {
        pages = List.copyOf(pages);
    }

    /**
     * A page.
     *
     * @param level from 0 to 4: how many questions, at most
     * @param label in words
     * @param pageLabel its number where the strip shows it; empty elsewhere
     * @param recommended whether to read it first
     */
    public record HeatmapPage(
            int number,
            String href,
            int level,
            String label,
            String pageLabel,
            boolean recommended) {}

    static PageHeatmap of(Reading reading, List<QuestionOutcome> outcomes) {
        Map<Integer, Set<String>> touching = questionsByPage(reading, outcomes);
        NavigableSet<Integer> first = recommendedPages(touching, reading.pages());
        Set<String> touched = new HashSet<>();
        first.forEach(page -> touched.addAll(touching.getOrDefault(page, Set.of())));
        return new PageHeatmap(
                reading.pages() > MAX_PAGES
                        ? List.of()
                        : IntStream.rangeClosed(1, reading.pages())
                                .mapToObj(page -> page(reading, page, touching, first))
                                .toList(),
                PageRanges.of(first),
                "%d of %d".formatted(touched.size(), outcomes.size()));
    }

    /** Ids of the questions by the pages that their passages stand on. */
    private static Map<Integer, Set<String>> questionsByPage(
            Reading reading, List<QuestionOutcome> outcomes) {
        Map<Integer, Set<String>> touching = new TreeMap<>();
        for (QuestionOutcome outcome : outcomes) {
            List<Hit> hits = outcome.isAnswered() ? outcome.answer().hits() : List.of();
            for (Hit hit : hits) {
                if (hit.source().equals(reading)
                        && hit.passage().locator() instanceof Locator.Pages pages) {
                    IntStream.rangeClosed(pages.first(), pages.last())
                            .forEach(page ->
                                    touching.computeIfAbsent(page, _ -> new TreeSet<>())
                                            .add(outcome.question().id()));
                }
            }
        }
        return touching;
    }

    /**
     * The fewest pages that touch all the questions, taken greedily, but no more than a third of
     * the reading.
     */
    private static NavigableSet<Integer> recommendedPages(
            Map<Integer, Set<String>> touching, int pages) {
        TreeSet<Integer> chosen = new TreeSet<>();
        Set<String> open = new HashSet<>();
        touching.values().forEach(open::addAll);
        while (!open.isEmpty() && chosen.size() < Math.max(1, pages / 3)) {
            int best = 0;
            int most = 0;
            for (Map.Entry<Integer, Set<String>> page : touching.entrySet()) {
                int gain = (int) page.getValue().stream().filter(open::contains).count();
                if (gain > most) {
                    most = gain;
                    best = page.getKey();
                }
            }
            chosen.add(best);
            open.removeAll(touching.getOrDefault(best, Set.of()));
        }
        return chosen;
    }

    private static HeatmapPage page(
            Reading reading, int page, Map<Integer, Set<String>> touching, Set<Integer> first) {
        int questions = touching.getOrDefault(page, Set.of()).size();
        boolean end = page == 1 || page == reading.pages();
        return new HeatmapPage(
                page,
                Links.page(reading, page),
                Math.min(questions, MAX_LEVEL),
                "page %d: %s"
                        .formatted(
                                page,
                                questions == 0
                                        ? "no questions"
                                        : Labels.count(questions, "question", "questions")),
                end || first.contains(page) ? Integer.toString(page) : "",
                first.contains(page));
    }

    /** Numbers of pages as people write them. */
    private static final class PageRanges {

        /** As in {@code page 2} or {@code pages 3–4, 6 and 8–9}; empty for none. */
        static String of(NavigableSet<Integer> pages) {
            if (pages.isEmpty()) {
                return "";
            }
            List<String> ranges = new ArrayList<>();
            int from = pages.first();
            int to = from;
            for (int page : pages.tailSet(from, false)) {
                if (page != to + 1) {
                    ranges.add(range(from, to));
                    from = page;
                }
                to = page;
            }
            ranges.add(range(from, to));
            return (pages.size() == 1 ? "page " : "pages ") + Labels.joined(ranges);
        }

        private static String range(int from, int to) {
            return from == to ? Integer.toString(from) : from + "–" + to;
        }
    }
}
