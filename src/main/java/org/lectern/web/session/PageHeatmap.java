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
 * A heatmap of a reading's pages by the number of questions with evidence on each.
 *
 * @param pages all pages of the reading; empty if there are too many to show
 * @param recommendedPages the pages to read first, in words; empty if no page has evidence
 * @param coveredQuestions number of questions and points with evidence on the recommended pages,
 *     such as {@code 5 of 9}
 */
public record PageHeatmap(
        List<HeatmapPage> pages, String recommendedPages, String coveredQuestions) {

    /** Maximum number of pages of a heatmap; more would be too narrow to see. */
    private static final int MAX_PAGES = 120;

    private static final int MAX_LEVEL = 4;

    public PageHeatmap {
        pages = List.copyOf(pages);
    }

    /**
     * A page in the heatmap.
     *
     * @param level number of questions, capped at 4
     * @param label text alternative
     * @param pageLabel the page number if the scale shows it; otherwise empty
     * @param recommended whether it is to be read first
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
                        : pages(reading, questionsByPage, recommended),
                PageRanges.of(recommended),
                "%d of %d".formatted(covered.size(), outcomes.size()));
    }

    private static List<HeatmapPage> pages(
            Reading reading, Map<Integer, Set<String>> questionsByPage, Set<Integer> recommended) {
        return IntStream.rangeClosed(1, reading.pages())
                .mapToObj(page -> page(reading, page, questionsByPage, recommended))
                .toList();
    }

    /** Returns the ids of the questions with evidence on each page. */
    private static Map<Integer, Set<String>> questionsByPage(
            Reading reading, List<QuestionOutcome> outcomes) {
        Map<Integer, Set<String>> questionsByPage = new TreeMap<>();
        for (QuestionOutcome outcome : outcomes) {
            pagesWithEvidence(reading, outcome)
                    .forEach(page ->
                            questionsByPage
                                    .computeIfAbsent(page, _ -> new TreeSet<>())
                                    .add(outcome.question().id()));
        }
        return questionsByPage;
    }

    private static IntStream pagesWithEvidence(Reading reading, QuestionOutcome outcome) {
        List<Hit> hits = outcome.isAnswered() ? outcome.answer().hits() : List.of();
        return hits.stream()
                .filter(hit -> hit.source().equals(reading))
                .map(hit -> hit.passage().locator())
                .filter(Locator.Pages.class::isInstance)
                .map(Locator.Pages.class::cast)
                .flatMapToInt(pages -> IntStream.rangeClosed(pages.first(), pages.last()));
    }

    /**
     * Returns a greedy set cover of the questions by pages, limited to a third of the reading's
     * pages.
     */
    private static NavigableSet<Integer> recommendedPages(
            Map<Integer, Set<String>> questionsByPage, int pages) {
        TreeSet<Integer> chosen = new TreeSet<>();
        Set<String> uncovered = new HashSet<>();
        questionsByPage.values().forEach(uncovered::addAll);
        while (!uncovered.isEmpty() && chosen.size() < Math.max(1, pages / 3)) {
            int best = pageCoveringMost(uncovered, questionsByPage);
            chosen.add(best);
            uncovered.removeAll(questionsByPage.getOrDefault(best, Set.of()));
        }
        return chosen;
    }

    /** Returns the page with the most of some questions; of several such pages the first. */
    private static int pageCoveringMost(
            Set<String> questions, Map<Integer, Set<String>> questionsByPage) {
        int best = 0;
        long most = 0;
        for (Map.Entry<Integer, Set<String>> page : questionsByPage.entrySet()) {
            long covered = page.getValue().stream().filter(questions::contains).count();
            best = covered > most ? page.getKey() : best;
            most = Math.max(most, covered);
        }
        return best;
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

    /** The formatting of page numbers as ranges. */
    private static final class PageRanges {

        /**
         * Returns, for example, {@code page 2} or {@code pages 3–4, 6 and 8–9}; empty for no pages.
         */
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
