package org.lectern.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.coverage.FurtherReading;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.ReadingOutcome;
import org.lectern.coverage.UnavailableReading;
import org.lectern.index.IndexUpdate;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.Answer;
import org.lectern.model.AnswerState;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Failure;
import org.lectern.model.Hit;
import org.lectern.model.Passage;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.Reference;
import org.lectern.model.ScoreParts;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.web.coverage.CoveragePage.Cell;
import org.lectern.web.coverage.CoveragePage.Column;
import org.lectern.web.coverage.CoveragePage.QuestionRow;
import org.lectern.web.coverage.CoveragePage.SessionRows;
import org.lectern.web.coverage.CoveragePage.UnansweredRow;
import org.lectern.web.view.LabelledLink;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class CoveragePageBuilderTest {

    private static final Reading FERRIES =
            reading("ferries", "Timetables for Island Ferries", "Ines Marrow");
    private static final Reading LOCKED = reading("locked", "A Locked Paper", "Ada Moor");
    private static final Reading ANTS =
            new Reading("ants", "ants.pdf", "How Ants Forage", List.of(), null, 1);

    private static final Session VOTING = session(1, "Who Decides?", null, "ferries", "locked");
    private static final Session TRAILS = session(2, null, null, "ferries", (String) null);
    private static final Session PLANNED = session(3, "Tides", "tbd");

    private static final Passage FERRY_PASSAGE =
            SampleIndex.passage("ferries", 0, 2, "Captains vote each evening.");
    private static final Passage ANT_PASSAGE =
            SampleIndex.passage("ants", 0, 1, "Ants leave trails.");

    @TempDir private Path folder;

    private Snapshot snapshot;

    @BeforeEach
    void openIndex() {
        LuceneIndex index = new LuceneIndex(folder);
        try (IndexUpdate update = index.update(true)) {
            update.replace(
                    new CatalogueEntry(FERRIES, "f", 1, null),
                    SampleIndex.withoutVectors(FERRY_PASSAGE),
                    List.of(
                            new Reference(
                                    "Reed. Zebra crossings.",
                                    List.of(),
                                    2003,
                                    "Zebra crossings at harbours",
                                    null,
                                    null,
                                    null)));
            SampleIndex.put(update, ANTS, ANT_PASSAGE);
            update.replace(
                    new CatalogueEntry(
                            LOCKED, "l", 0, new Failure(Failure.Reason.ENCRYPTED, "It is locked.")),
                    List.of(),
                    List.of());
            update.replace(
                    new CatalogueEntry(page(VOTING, TRAILS, PLANNED), "n", 0, null),
                    List.of(),
                    List.of());
            update.commit(folder, 1, null, "0123456789ab", SampleIndex.TIME);
        }
        snapshot = index.open();
    }

    @AfterEach
    void closeIndex() {
        snapshot.close();
    }

    private static Reading reading(String id, String title, String author) {
        return new Reading(id, id + ".pdf", title, List.of(author), 2011, 3);
    }

    private static Session session(
            int number,
            @Nullable String title,
            @Nullable String status,
            @Nullable String... readings) {
        return new Session(
                "spring." + number,
                number,
                title,
                "spring",
                number,
                List.of(),
                "2026-03-0" + number,
                Arrays.stream(readings).map(CoveragePageBuilderTest::citation).toList(),
                List.of(),
                List.of(),
                status);
    }

    private static Citation citation(@Nullable String reading) {
        String title = reading == null ? "A Theory of Queues" : reading;
        return new Citation(
                CitationRole.REQUIRED, "Petrov", List.of("Petrov"), 1987, title, null, reading);
    }

    private static SessionPage page(Session... sessions) {
        return new SessionPage("spring", "spring.md", "Spring", List.of(sessions), List.of());
    }

    private static QuestionOutcome found(String id, ReadingOutcome... byReading) {
        return new QuestionOutcome(
                question(id),
                new Answer.Found(List.of(hit(FERRIES, FERRY_PASSAGE)), List.of(), List.of()),
                List.of(byReading));
    }

    private static QuestionOutcome partly(String id, ReadingOutcome... byReading) {
        return new QuestionOutcome(
                question(id),
                new Answer.Partly(List.of(hit(ANTS, ANT_PASSAGE)), List.of(), List.of()),
                List.of(byReading));
    }

    private static QuestionOutcome notFound(String id, String text, Hit... nearest) {
        return new QuestionOutcome(
                new Question(id, text, text, null, null, Question.Kind.QUESTION),
                new Answer.NotFound(List.of(nearest), List.of("no reading has: x"), List.of()),
                List.of());
    }

    private static Question question(String id) {
        String text = "How about " + id + "?";
        return new Question(id, text, text, null, null, Question.Kind.QUESTION);
    }

    private static Hit hit(Reading reading, Passage passage) {
        return new Hit(
                1, 1, new ScoreParts.LexicalScore(1), passage, reading, List.of(), null, List.of());
    }

    private CoveragePage build(Map<Session, List<QuestionOutcome>> outcomes) {
        SessionPage page = page(outcomes.keySet().toArray(Session[]::new));
        return new CoveragePageBuilder(snapshot, page, List.of(), outcomes).build();
    }

    /** Builds the page of one session. */
    private CoveragePage build(Session session, QuestionOutcome... outcomes) {
        return build(Map.of(session, List.of(outcomes)));
    }

    @Test
    void matrixHasARowForEachQuestionAndACellForEachReading() {
        CoveragePage page =
                build(
                        VOTING,
                        found(
                                "votes",
                                new ReadingOutcome("ferries", AnswerState.FOUND, "ferries-0", 2)),
                        notFound("x", "Why x?"));

        Cell locked = new Cell(null, "", "", "", true);
        assertThat(page.groups())
                .containsExactly(
                        new SessionRows(
                                "Session 1: Who Decides?",
                                "/sessions/spring.1",
                                "1 found, 1 not found",
                                List.of(
                                        new QuestionRow(
                                                "How about votes?",
                                                "/questions/votes",
                                                AnswerState.FOUND,
                                                "Found",
                                                List.of(
                                                        new Cell(
                                                                AnswerState.FOUND,
                                                                "Found",
                                                                "p. 2",
                                                                "/readings/ferries/pages/2"
                                                                        + "?hl=ferries-0",
                                                                false),
                                                        locked)),
                                        new QuestionRow(
                                                "Why x?",
                                                "/questions/x",
                                                AnswerState.NOT_FOUND,
                                                "Not found",
                                                List.of(
                                                        new Cell(null, "", "", "", false),
                                                        locked)))));
    }

    @Test
    void columnsAreTheCitedReadingsThenOthersWithAnswers() {
        CoveragePage page =
                build(
                        VOTING,
                        partly(
                                "trails",
                                new ReadingOutcome("ants", AnswerState.PARTLY, "ants-0", 1)));

        assertThat(page.columns())
                .containsExactly(
                        new Column(
                                "Marrow 2011",
                                "Timetables for Island …",
                                "/readings/ferries",
                                false),
                        new Column("Moor 2011", "not indexed", "/readings/locked", true),
                        new Column("How Ants Forage", "", "/readings/ants", false));
        assertThat(page.extent()).isEqualTo("1 question, 3 readings");
    }

    @Test
    void statesAreCounted() {
        Map<Session, List<QuestionOutcome>> outcomes = new LinkedHashMap<>();
        outcomes.put(VOTING, List.of(partly("a"), found("b"), found("c"), notFound("d", "Why x?")));
        outcomes.put(TRAILS, List.of(partly("e"), partly("f")));

        CoveragePage page = build(outcomes);

        assertThat(List.of(page.found(), page.partly(), page.notFound())).containsExactly(2, 3, 1);
        assertThat(page.groups())
                .extracting(SessionRows::title, SessionRows::stateCounts)
                .containsExactly(
                        tuple("Session 1: Who Decides?", "2 found, 1 partly, 1 not found"),
                        tuple("Session 2", "2 partly"));
        assertThat(page.extent()).isEqualTo("6 questions, 2 readings");
    }

    @Test
    void pageWithoutQuestionsHasColumnsAndNoRows() {
        CoveragePage page = build(TRAILS);

        assertThat(page.extent()).isEqualTo("0 questions, 1 reading");
        assertThat(page.columns()).hasSize(1);
        assertThat(page.groups()).isEmpty();
        assertThat(page.unanswered()).isEmpty();
        assertThat(List.of(page.found(), page.partly(), page.notFound())).containsExactly(0, 0, 0);
    }

    @Test
    void unansweredQuestionsPrecedeSessionsWithoutQuestions() {
        Map<Session, List<QuestionOutcome>> outcomes = new LinkedHashMap<>();
        outcomes.put(PLANNED, List.of());
        outcomes.put(
                VOTING,
                List.of(
                        notFound("x", "Why giraffes?"),
                        notFound("y", "Why vote?", hit(FERRIES, FERRY_PASSAGE))));

        assertThat(build(outcomes).unanswered())
                .containsExactly(
                        new UnansweredRow(
                                "Why giraffes?",
                                "/questions/x",
                                "Missing words",
                                "no reading has: x",
                                null),
                        new UnansweredRow(
                                "Why vote?",
                                "/questions/y",
                                "No passage is near enough",
                                "no reading has: x",
                                "/questions/y"),
                        new UnansweredRow(
                                "Session 3",
                                "/sessions/spring.3",
                                "No questions yet",
                                "the notes say “tbd”",
                                null));
    }

    @Test
    void referencesOfTheCitedReadingsAreSuggestedForUnansweredQuestions() {
        QuestionOutcome crossings = notFound("z", "Which zebra crossings are safe?");

        assertThat(build(VOTING, crossings).furtherReading())
                .containsExactly(
                        new FurtherReading(
                                crossings.question(),
                                "Zebra crossings at harbours (2003)",
                                "Entry 1 in Marrow 2011",
                                null));
        assertThat(build(PLANNED, crossings).furtherReading()).isEmpty();
    }

    @Test
    void missingAndUnreadableReadingsOfTheSessionsAreListed() {
        Map<Session, List<QuestionOutcome>> both = new LinkedHashMap<>();
        both.put(VOTING, List.of());
        both.put(TRAILS, List.of());

        assertThat(build(both).unavailable())
                .extracting(UnavailableReading::title)
                .containsExactly("A Theory of Queues", "A Locked Paper");
        assertThat(build(VOTING).unavailable())
                .extracting(UnavailableReading::title)
                .containsExactly("A Locked Paper");
    }

    @Test
    void headingsAreRotatedIfThereAreMoreThanTwelve() {
        List<ReadingOutcome> outcomes =
                IntStream.rangeClosed(1, 13)
                        .mapToObj(i -> new ReadingOutcome("r" + i, AnswerState.FOUND, "p", 1))
                        .toList();
        addReadings(13);

        assertThat(build(PLANNED, found("q", outcomes.toArray(ReadingOutcome[]::new))))
                .returns(true, CoveragePage::rotatedHeadings);
        assertThat(
                        build(
                                PLANNED,
                                found("q", outcomes.subList(0, 12).toArray(ReadingOutcome[]::new))))
                .returns(false, CoveragePage::rotatedHeadings);
    }

    /** Adds readings with ids from {@code r1}. */
    private void addReadings(int count) {
        LuceneIndex index = new LuceneIndex(folder);
        snapshot.close();
        try (IndexUpdate update = index.update(true)) {
            for (int i = 1; i <= count; i++) {
                String id = "r" + i;
                SampleIndex.put(
                        update,
                        reading(id, "Paper " + i, "Author " + i),
                        SampleIndex.passage(id, 0, 1, "Text " + i + "."));
            }
            update.commit(folder, 1, null, "0123456789ab", SampleIndex.TIME);
        }
        snapshot = index.open();
    }

    @Test
    void pageNamesItsNotesAndLinksToOthers() {
        List<LabelledLink> others = List.of(new LabelledLink("Autumn", "/coverage?notes=autumn"));

        CoveragePage page =
                new CoveragePageBuilder(
                                snapshot,
                                page(VOTING),
                                others,
                                Map.of(VOTING, List.of(found("votes"))))
                        .build();

        assertThat(page.layout().title()).isEqualTo("Coverage, Spring · Lectern");
        assertThat(page.notesTitle()).isEqualTo("Spring");
        assertThat(page.csvHref()).isEqualTo("/coverage.csv?notes=spring");
        assertThat(page.otherNotes()).isEqualTo(others);
    }
}
