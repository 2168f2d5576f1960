package org.lectern.web.coverage;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.ReadingOutcome;
import org.lectern.coverage.ReferenceLookup;
import org.lectern.coverage.UnansweredQuestion;
import org.lectern.coverage.UnansweredQuestions;
import org.lectern.coverage.UnavailableReadings;
import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.format.SourceLabels;
import org.lectern.index.Snapshot;
import org.lectern.model.AnswerState;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.web.coverage.CoveragePage.Cell;
import org.lectern.web.coverage.CoveragePage.Column;
import org.lectern.web.coverage.CoveragePage.QuestionRow;
import org.lectern.web.coverage.CoveragePage.SessionRows;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the coverage page of one notes page. */
final class CoveragePageBuilder {

    /** Maximum number of column headings that fit without rotation. */
    private static final int MAX_UPRIGHT_HEADINGS = 12;

    private static final int MAX_TITLE = 28;

    private final Snapshot snapshot;
    private final Catalogue catalogue;
    private final SessionPage notesPage;
    private final List<LabelledLink> otherNotes;
    private final Map<Session, List<QuestionOutcome>> outcomes;
    private final List<Reading> readings;

    /**
     * Creates the builder.
     *
     * @param otherNotes links to the coverage of the other notes pages
     * @param outcomes outcomes of the questions of each session, without points
     */
    CoveragePageBuilder(
            Snapshot snapshot,
            SessionPage notesPage,
            List<LabelledLink> otherNotes,
            Map<Session, List<QuestionOutcome>> outcomes) {
        this.snapshot = snapshot;
        this.catalogue = snapshot.catalogue();
        this.notesPage = notesPage;
        this.otherNotes = otherNotes;
        this.outcomes = new LinkedHashMap<>(outcomes);
        this.readings = readings();
    }

    /**
     * Returns the cited readings in the order of the sessions, and then further readings with
     * answers.
     */
    private List<Reading> readings() {
        return citedOrAnsweringIds().stream()
                .flatMap(id -> catalogue.entry(id).stream())
                .map(CatalogueEntry::source)
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast)
                .toList();
    }

    private Set<String> citedOrAnsweringIds() {
        Set<String> ids = new LinkedHashSet<>();
        notesPage.sessions().forEach(session -> ids.addAll(catalogue.readingsCitedBy(session)));
        all().flatMap(outcome -> outcome.byReading().stream())
                .map(ReadingOutcome::id)
                .forEach(ids::add);
        return ids;
    }

    private Stream<QuestionOutcome> all() {
        return outcomes.values().stream().flatMap(List::stream);
    }

    CoveragePage build() {
        List<QuestionOutcome> unanswered = all().filter(outcome -> !outcome.isAnswered()).toList();
        UnansweredQuestions unansweredQuestions =
                new UnansweredQuestions(snapshot, new ReferenceLookup(snapshot, readings));
        int all = (int) all().count();
        int found = (int) all().filter(outcome -> outcome.state() == AnswerState.FOUND).count();
        return new CoveragePage(
                Layout.of("Coverage, " + SourceLabels.title(notesPage), NavItem.COVERAGE, snapshot),
                SourceLabels.title(notesPage),
                otherNotes,
                Labels.count(all, "question", "questions")
                        + ", "
                        + Labels.count(readings.size(), "reading", "readings"),
                found,
                all - found - unanswered.size(),
                unanswered.size(),
                Links.coverageCsv(notesPage),
                readings.stream().map(this::column).toList(),
                readings.size() > MAX_UPRIGHT_HEADINGS,
                outcomes.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .toList(),
                Stream.concat(
                                unanswered.stream()
                                        .map(unansweredQuestions::explain)
                                        .map(CoveragePageBuilder::toRow),
                                sessionsWithoutQuestions())
                        .toList(),
                new UnavailableReadings(catalogue, notesPage.sessions()).all(),
                unansweredQuestions.furtherReading(unanswered));
    }

    private static CoveragePage.UnansweredRow toRow(UnansweredQuestion unanswered) {
        String href = Links.question(unanswered.question().id());
        return new CoveragePage.UnansweredRow(
                unanswered.question().text(),
                href,
                unanswered.reason(),
                unanswered.detail(),
                unanswered.hasNearest() ? href : null);
    }

    /** Returns rows for the sessions that have no questions yet. */
    private Stream<CoveragePage.UnansweredRow> sessionsWithoutQuestions() {
        return notesPage.sessions().stream()
                .filter(session -> session.status() != null)
                .map(session ->
                        new CoveragePage.UnansweredRow(
                                Labels.capitalised(Labels.session(session)),
                                Links.session(session),
                                "No questions yet",
                                "the notes say “" + session.status() + "”",
                                null));
    }

    private Column column(Reading reading) {
        String shortCitation = CitationStyle.shortForm(reading);
        String title = reading.title();
        boolean unindexed = isUnindexed(reading);
        return new Column(
                Labels.truncated(shortCitation, MAX_TITLE),
                unindexed
                        ? "not indexed"
                        : shortCitation.equals(title) ? "" : Labels.truncated(title, MAX_TITLE),
                Links.reading(reading),
                unindexed);
    }

    private boolean isUnindexed(Reading reading) {
        return catalogue.entry(reading.id()).map(entry -> entry.passages() == 0).orElse(true);
    }

    private SessionRows group(Session session, List<QuestionOutcome> questions) {
        String name = Labels.capitalised(Labels.session(session));
        return new SessionRows(
                session.title() == null ? name : name + ": " + session.title(),
                Links.session(session),
                stateCounts(questions),
                questions.stream().map(this::row).toList());
    }

    private static String stateCounts(List<QuestionOutcome> questions) {
        return countByState(questions).entrySet().stream()
                .map(count -> count.getValue() + " " + lowerCaseLabel(count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static Map<AnswerState, Long> countByState(List<QuestionOutcome> questions) {
        return questions.stream()
                .collect(
                        Collectors.groupingBy(
                                QuestionOutcome::state,
                                () -> new EnumMap<>(AnswerState.class),
                                Collectors.counting()));
    }

    private static String lowerCaseLabel(AnswerState state) {
        return Labels.state(state).toLowerCase(Locale.ROOT);
    }

    private QuestionRow row(QuestionOutcome outcome) {
        Map<String, ReadingOutcome> byReading =
                outcome.byReading().stream()
                        .collect(Collectors.toMap(ReadingOutcome::id, one -> one, (a, _) -> a));
        return new QuestionRow(
                outcome.question().text(),
                Links.question(outcome.question().id()),
                outcome.state(),
                Labels.state(outcome.state()),
                readings.stream().map(reading -> cell(reading, byReading)).toList());
    }

    private Cell cell(Reading reading, Map<String, ReadingOutcome> byReading) {
        ReadingOutcome one = byReading.get(reading.id());
        if (one == null) {
            return Cell.empty(isUnindexed(reading));
        }
        return new Cell(
                one.state(),
                Labels.state(one.state()),
                "p. " + one.page(),
                Links.passage(reading, one.page(), one.passage(), null),
                false);
    }
}
