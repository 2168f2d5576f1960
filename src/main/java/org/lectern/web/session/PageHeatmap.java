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
        Map<Integer, Set<String>> questionsByPage = questionsByPage(reading, outcomes);
        NavigableSet<Integer> recommended = recommendedPages(questionsByPage, reading.pages());
        Set<String> covered = new HashSet<>();
        recommended.forEach(page -> covered.addAll(questionsByPage.getOrDefault(page, Set.of())));
        return new PageHeatmap(
                reading.pages() > MAX_PAGES
                        ? List.of()
                        : IntStream.rangeClosed(1, reading.pages())
                                .mapToObj(page -> page(reading, page, questionsByPage, recommended))
                                .toList(),
                PageRanges.of(recommended),
                "%d of %d".formatted(covered.size(), outcomes.size()));
    }

    /** Ids of the questions by the pages that their passages stand on. */
    private static Map<Integer, Set<String>> questionsByPage(
            Reading reading, List<QuestionOutcome> outcomes) {
        Map<Integer, Set<String>> questionsByPage = new TreeMap<>();
        for (QuestionOutcome outcome : outcomes) {
            List<Hit> hits = outcome.isAnswered() ? outcome.answer().hits() : List.of();
            for (Hit hit : hits) {
                if (hit.source().equals(reading)
                        && hit.passage().locator() instanceof Locator.Pages pages) {
                    IntStream.rangeClosed(pages.first(), pages.last())
                            .forEach(page ->
                                    questionsByPage
                                            .computeIfAbsent(page, _ -> new TreeSet<>())
                                            .add(outcome.question().id()));
                }
            }
        }
        return questionsByPage;
    }

    /**
     * The fewest pages that touch all the questions, taken greedily, but no more than a third of
     * the reading.
     */
    private static NavigableSet<Integer> recommendedPages(
            Map<Integer, Set<String>> questionsByPage, int pages) {
        TreeSet<Integer> chosen = new TreeSet<>();
        Set<String> uncovered = new HashSet<>();
        questionsByPage.values().forEach(uncovered::addAll);
        while (!uncovered.isEmpty() && chosen.size() < Math.max(1, pages / 3)) {
            int best = 0;
            int bestGain = 0;
            for (Map.Entry<Integer, Set<String>> page : questionsByPage.entrySet()) {
                int gain = (int) page.getValue().stream().filter(uncovered::contains).count();
                if (gain > bestGain) {
                    bestGain = gain;
                    best = page.getKey();
                }
            }
            chosen.add(best);
            uncovered.removeAll(questionsByPage.getOrDefault(best, Set.of()));
        }
        return chosen;
    }

    private static HeatmapPage page(
            Reading reading,
            int page,
            Map<Integer, Set<String>> questionsByPage,
            Set<Integer> recommended) {
        int questions = questionsByPage.getOrDefault(page, Set.of()).size();
        boolean isEnd = page == 1 || page == reading.pages();
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
                isEnd || recommended.contains(page) ? Integer.toString(page) : "",
                recommended.contains(page));
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
