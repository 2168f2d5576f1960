package org.lectern.report.render;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Labels;
import org.lectern.index.Commit;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.report.AnswerSummary;
import org.lectern.report.FailedQuestion;
import org.lectern.report.Report;
import org.lectern.report.SessionGroup;
import org.lectern.report.render.ReportPage.CountRow;
import org.lectern.report.render.ReportPage.Fact;
import org.lectern.report.render.ReportPage.MatrixCell;
import org.lectern.report.render.ReportPage.MatrixGroup;
import org.lectern.report.render.ReportPage.MatrixRow;
import org.lectern.report.render.ReportPage.MatrixTable;
import org.lectern.report.render.ReportPage.SessionSection;
import org.lectern.report.render.ReportPage.TopicQuestions;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Builds the view model of a report's page. */
final class ReportPageBuilder {

    private static final int MAX_QUESTION = 120;

    private final Report report;
    private final PassageImages images;
    private final List<SessionGroup> sessionGroups;

    ReportPageBuilder(Report report, PassageImages images) {
        this.report = report;
        this.images = images;
        this.sessionGroups = report.sessionGroups();
    }

    ReportPage build() {
        ReportHeading heading = ReportHeading.of(report);
        CountRow total = countRow("Together", null, report.questions());
        QuestionEntryBuilder entries = new QuestionEntryBuilder(report, images);
        return new ReportPage(
                ReportStylesheet.styleElement(heading.title()),
                heading.title(),
                report.date() == null ? "" : Labels.day(report.date()),
                heading.extent(),
                headerFacts(),
                countRows(),
                total,
                total.points() > 0,
                table(CoverageMatrix.of(report)),
                new ReadingTableBuilder(report).build(),
                sections(),
                entries::build,
                report.sessionsWithoutQuestions().stream().map(ReportHeading::ofSession).toList(),
                report.failed().stream().map(ReportPageBuilder::failed).toList(),
                footerFacts());
    }

    private List<Fact> headerFacts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Index", indexSummary(report.commit())));
        facts.add(new Fact("Not in the index", ReadingTableBuilder.missingSummary(report)));
        facts.add(new Fact("Searched", String.join(" ", report.commonSearchNotes())));
        if (!report.failed().isEmpty()) {
            String failed = Labels.count(report.failed().size(), "question", "questions");
            facts.add(new Fact("Could not be asked", failed + ", listed at the end"));
        }
        return facts;
    }

    private static String indexSummary(Commit commit) {
        return "%s of %s, %s in %s"
                .formatted(
                        commit.id(),
                        Labels.day(commit.time().atZone(ZoneId.systemDefault()).toLocalDate()),
                        Labels.count(commit.readings(), "reading", "readings"),
                        Labels.count(commit.passages(), "passage", "passages"));
    }

    private List<CountRow> countRows() {
        return sessionGroups.size() < 2
                ? List.of()
                : sections().stream().map(this::countRow).toList();
    }

    private CountRow countRow(SessionSection section) {
        List<Question> questions =
                section.topics().stream().flatMap(topic -> topic.questions().stream()).toList();
        return countRow(section.name(), "#" + section.anchor(), questions);
    }

    private CountRow countRow(String name, @Nullable String href, List<Question> questions) {
        int points = (int) questions.stream().filter(ReportPageBuilder::isPoint).count();
        return new CountRow(name, href, report.counts(questions), points);
    }

    static boolean isPoint(Question question) {
        return question.kind() == Question.Kind.POINT;
    }

    private MatrixTable table(CoverageMatrix matrix) {
        return new MatrixTable(
                matrix.headings(),
                sessionGroups.stream().map(group -> matrixGroup(group, matrix.readings())).toList(),
                matrix.omitted() == 0
                        ? ""
                        : Labels.count(matrix.omitted(), "reading", "readings")
                                + " that answer fewer questions are left out.");
    }

    private MatrixGroup matrixGroup(SessionGroup group, List<Reading> readings) {
        return new MatrixGroup(
                ReportHeading.ofSession(group.session()),
                group.questions().stream().map(question -> row(question, readings)).toList());
    }

    private MatrixRow row(Question question, List<Reading> readings) {
        AnswerSummary summary = report.summary(question);
        return new MatrixRow(
                Labels.truncated(question.text(), MAX_QUESTION),
                "#" + QuestionEntryBuilder.anchor(question),
                summary.state(),
                Labels.state(summary.state()),
                readings.stream().map(reading -> cell(summary, reading)).toList());
    }

    private static MatrixCell cell(AnswerSummary summary, Reading reading) {
        return summary.forReading(reading.id())
                .map(outcome ->
                        new MatrixCell(
                                outcome.state(),
                                Labels.state(outcome.state()),
                                "p. " + outcome.page()))
                .orElse(MatrixCell.EMPTY);
    }

    /** Anchors are numbered, since a file of questions may return to a session. */
    private List<SessionSection> sections() {
        return IntStream.range(0, sessionGroups.size())
                .mapToObj(i -> section(sessionGroups.get(i), "part-" + (i + 1)))
                .toList();
    }

    private static SessionSection section(SessionGroup group, String anchor) {
        Session session = group.session();
        return new SessionSection(
                anchor,
                ReportHeading.ofSession(session),
                session == null ? "" : String.join(" / ", session.dates()),
                group.topics().stream().map(ReportPageBuilder::topicQuestions).toList());
    }

    private static TopicQuestions topicQuestions(SessionGroup.TopicGroup group) {
        String topic = group.topic();
        return new TopicQuestions(topic == null ? "" : topic, group.questions());
    }

    private static Fact failed(FailedQuestion failed) {
        return new Fact(Labels.truncated(failed.question().text(), MAX_QUESTION), failed.reason());
    }

    private List<Fact> footerFacts() {
        return List.of(
                new Fact("Settings", ReportCommandLine.settings(report.settings())),
                new Fact("Made with", ReportCommandLine.of(report.settings())));
    }
}
