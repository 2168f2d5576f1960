package org.lectern.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.web.session.PageHeatmap.HeatmapPage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PageHeatmapTest {

    private static Reading reading(int pages) {
        return new Reading("tides", "tides.pdf", "Tides", List.of("Ada Moor"), 2001, pages);
    }

    /** A question that is found on some pages of the reading. */
    private static QuestionOutcome found(String id, Reading reading, int... pages) {
        List<Hit> hits =
                IntStream.of(pages)
                        .mapToObj(page -> hit(reading, new Locator.Pages(page, page, null)))
                        .toList();
        return outcome(id, new Answer.Found(hits, List.of(), List.of()));
    }

    private static QuestionOutcome outcome(String id, Answer answer) {
        return new QuestionOutcome(Question.ofUser(id, "Why " + id + "?", null), answer, List.of());
    }

    private static Hit hit(Reading reading, Locator locator) {
        return new Hit(
                1,
                1,
                new ScoreParts.LexicalScore(1),
                new Passage("0123456789ab", reading.id(), 0, "Tides turn.", List.of(), locator),
                reading,
                List.of(),
                null,
                List.of());
    }

    private static PageHeatmap heatmap(Reading reading, QuestionOutcome... outcomes) {
        return PageHeatmap.of(reading, List.of(outcomes));
    }

    private static List<Integer> levels(PageHeatmap heatmap) {
        return heatmap.pages().stream().map(HeatmapPage::level).toList();
    }

    @Test
    void readingWithoutEvidenceHasOnlyItsFirstAndLastPageLabelled() {
        Reading reading = reading(3);

        assertThat(heatmap(reading, found("a", reading)))
                .isEqualTo(
                        new PageHeatmap(
                                List.of(
                                        blank(1, "page 1: no questions", "1"),
                                        blank(2, "page 2: no questions", ""),
                                        blank(3, "page 3: no questions", "3")),
                                "",
                                "0 of 1"));
    }

    private static HeatmapPage blank(int page, String label, String pageLabel) {
        return new HeatmapPage(page, "/readings/tides/pages/" + page, 0, label, pageLabel, false);
    }

    @Test
    void recommendedPageIsLabelled() {
        Reading reading = reading(4);

        assertThat(heatmap(reading, found("a", reading, 2, 3), found("b", reading, 3)))
                .isEqualTo(
                        new PageHeatmap(
                                List.of(
                                        blank(1, "page 1: no questions", "1"),
                                        new HeatmapPage(
                                                2,
                                                "/readings/tides/pages/2",
                                                1,
                                                "page 2: 1 question",
                                                "",
                                                false),
                                        new HeatmapPage(
                                                3,
                                                "/readings/tides/pages/3",
                                                2,
                                                "page 3: 2 questions",
                                                "3",
                                                true),
                                        blank(4, "page 4: no questions", "4")),
                                "page 3",
                                "2 of 2"));
    }

    @Test
    void readingOfOnePageRecommendsIt() {
        Reading reading = reading(1);

        PageHeatmap heatmap = heatmap(reading, found("a", reading, 1));

        assertThat(heatmap.pages())
                .containsExactly(
                        new HeatmapPage(
                                1, "/readings/tides/pages/1", 1, "page 1: 1 question", "1", true));
        assertThat(heatmap.recommendedPages()).isEqualTo("page 1");
    }

    @Test
    void readingWithoutPagesHasAnEmptyHeatmap() {
        assertThat(heatmap(reading(0))).isEqualTo(new PageHeatmap(List.of(), "", "0 of 0"));
    }

    @Test
    void levelIsCappedButTheLabelCountsAll() {
        Reading reading = reading(2);
        QuestionOutcome[] outcomes =
                Stream.of("a", "b", "c", "d", "e")
                        .map(id -> found(id, reading, 2))
                        .toArray(QuestionOutcome[]::new);

        PageHeatmap heatmap = heatmap(reading, outcomes);

        assertThat(levels(heatmap)).containsExactly(0, 4);
        assertThat(heatmap.pages().getLast().label()).isEqualTo("page 2: 5 questions");
    }

    @Test
    void questionWithTwoPassagesOnAPageCountsOnce() {
        Reading reading = reading(2);

        assertThat(levels(heatmap(reading, found("a", reading, 2, 2)))).containsExactly(0, 1);
    }

    @Test
    void passageOverAPageBreakCountsOnBothPages() {
        Reading reading = reading(4);
        Hit hit = hit(reading, new Locator.Pages(2, 3, null));

        PageHeatmap heatmap =
                heatmap(
                        reading,
                        outcome("a", new Answer.Partly(List.of(hit), List.of(), List.of())));

        assertThat(levels(heatmap)).containsExactly(0, 1, 1, 0);
    }

    @Test
    void onlyAnswersFromPagesOfTheReadingCount() {
        Reading reading = reading(3);
        Reading other = new Reading("moons", "moons.pdf", "Moons", List.of(), null, 3);
        Hit nearest = hit(reading, new Locator.Pages(2, 2, null));
        Hit note = hit(reading, new Locator.NoteLines(null, 2, 2));

        PageHeatmap heatmap =
                heatmap(
                        reading,
                        found("a", other, 2),
                        outcome("b", new Answer.NotFound(List.of(nearest), List.of(), List.of())),
                        outcome("c", new Answer.Found(List.of(note), List.of(), List.of())));

        assertThat(levels(heatmap)).containsExactly(0, 0, 0);
        assertThat(heatmap.coveredQuestions()).isEqualTo("0 of 3");
    }

    @Test
    void pageThatAddsMostQuestionsIsRecommendedFirst() {
        Reading reading = reading(9);

        PageHeatmap heatmap =
                heatmap(
                        reading,
                        found("a", reading, 2, 7),
                        found("b", reading, 2, 7),
                        found("c", reading, 7),
                        found("d", reading, 4));

        assertThat(heatmap.recommendedPages()).isEqualTo("pages 4 and 7");
        assertThat(heatmap.coveredQuestions()).isEqualTo("4 of 4");
    }

    @Test
    void amongEqualPagesTheFirstAreRecommendedUpToAThirdOfTheReading() {
        Reading reading = reading(6);
        QuestionOutcome[] outcomes =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(page -> found("q" + page, reading, page))
                        .toArray(QuestionOutcome[]::new);

        PageHeatmap heatmap = heatmap(reading, outcomes);

        assertThat(levels(heatmap)).containsExactly(1, 1, 1, 1, 1, 1);
        assertThat(heatmap.recommendedPages()).isEqualTo("pages 1–2");
        assertThat(heatmap.coveredQuestions()).isEqualTo("2 of 6");
        assertThat(heatmap.pages())
                .extracting(HeatmapPage::pageLabel)
                .containsExactly("1", "2", "", "", "", "6");
    }

    @Test
    void consecutivePagesAreJoinedToRanges() {
        Reading reading = reading(18);
        QuestionOutcome[] outcomes =
                IntStream.of(3, 4, 6, 8, 9, 10)
                        .mapToObj(page -> found("q" + page, reading, page))
                        .toArray(QuestionOutcome[]::new);

        assertThat(heatmap(reading, outcomes).recommendedPages())
                .isEqualTo("pages 3–4, 6 and 8–10");
    }

    @Test
    void readingWithTooManyPagesToShowStillHasRecommendedPages() {
        Reading shown = reading(120);
        Reading tooLong = reading(121);

        assertThat(heatmap(shown, found("a", shown, 120)).pages()).hasSize(120);
        assertThat(heatmap(tooLong, found("a", tooLong, 121)))
                .isEqualTo(new PageHeatmap(List.of(), "page 121", "1 of 1"));
    }
}
