package org.lectern.report.render;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.FurtherReading;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.UnansweredQuestion;
import org.lectern.format.HighlightedText;
import org.lectern.format.Labels;
import org.lectern.format.MarkdownEscaper;
import org.lectern.format.Quotation;
import org.lectern.format.SourceLabels;
import org.lectern.model.Citation;
import org.lectern.model.Hit;
import org.lectern.model.MissingReading;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.model.Session;
import org.lectern.model.Source;
import org.lectern.report.AnswerSummary;
import org.lectern.report.FailedQuestion;
import org.lectern.report.Report;
import org.lectern.report.SessionGroup;
import org.lectern.report.StateCounts;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders a report as Markdown. Scores are omitted and each fact is on its own line, so that a diff
 * of two reports shows only changed answers.
 */
public final class MarkdownReport {

    private static final String LEGEND =
            "The passages are quoted word for word; **bold** is the sentence that is nearest."
                    + " *Found* means that the evidence is strong, *partly* that it is there."
                    + " Neither promises an answer: read the page.";

    private final Report report;
    private final List<String> searchNotes;
    private final UnansweredLookup unanswered;
    private final Writer out;

    private MarkdownReport(Report report, Writer out) {
        this.report = report;
        this.searchNotes = report.commonSearchNotes();
        this.unanswered = new UnansweredLookup(report);
        this.out = out;
    }

    /**
     * Writes a report.
     *
     * @throws IOException if writing fails
     */
    public static void write(Report report, Writer out) throws IOException {
        MarkdownReport renderer = new MarkdownReport(report, out);
        renderer.header();
        renderer.matrix();
        for (SessionGroup group : report.sessionGroups()) {
            renderer.sessionGroup(group);
        }
        renderer.sessionsWithoutQuestions();
        renderer.failedQuestions();
        renderer.missingReadings();
    }

    private void header() throws IOException {
        ReportHeading heading = ReportHeading.of(report);
        title(heading);
        line(heading.extent() + ": " + stateCounts() + ".");
        line("Index " + report.commit().id() + ": " + indexExtent() + ".");
        line(String.join(" ", searchNotes));
        line("");
        line(LEGEND);
    }

    private void title(ReportHeading heading) throws IOException {
        line("# " + MarkdownEscaper.inline(heading.title()));
        line("");
        if (report.date() != null) {
            line("Made on " + Labels.day(report.date()) + ".");
            line("");
        }
    }

    private String stateCounts() {
        StateCounts counts = report.counts();
        return "%d found, %d partly, %d not found"
                .formatted(counts.found(), counts.partly(), counts.notFound());
    }

    private String indexExtent() {
        return "%s%s in %s"
                .formatted(
                        Labels.count(report.commit().readings(), "reading", "readings"),
                        failedReadings(),
                        Labels.count(report.commit().passages(), "passage", "passages"));
    }

    private String failedReadings() {
        long failed =
                report.catalogue().entries().stream()
                        .filter(entry -> entry.state() == ReadingState.FAILED)
                        .count();
        return failed == 0 ? "" : " (and " + failed + " files that could not be read)";
    }

    private void matrix() throws IOException {
        CoverageMatrix matrix = CoverageMatrix.of(report);
        if (matrix.readings().isEmpty()) {
            return;
        }
        heading("##", "Questions by readings");
        line("");
        matrixRows(matrix);
        omittedReadings(matrix.omitted());
    }

    private void omittedReadings(int readings) throws IOException {
        if (readings > 0) {
            line("");
            String omitted = Labels.count(readings, "reading", "readings");
            line("Left out: " + omitted + " that answer fewer questions.");
        }
    }

    private void matrixRows(CoverageMatrix matrix) throws IOException {
        line(row("Question", matrix.headings()));
        line(row("---", matrix.readings().stream().map(_ -> "---").toList()));
        for (Question question : report.questions()) {
            AnswerSummary summary = report.summary(question);
            List<String> cells = matrix.readings().stream().map(r -> cell(summary, r)).toList();
            line(row(question.text(), cells));
        }
    }

    private static String cell(AnswerSummary brief, Reading reading) {
        return brief.forReading(reading.id())
                .map(one -> one.state().value() + ", p. " + one.page())
                .orElse("");
    }

    private static String row(String first, List<String> cells) {
        return Stream.concat(Stream.of(first), cells.stream())
                .map(cell -> cell.equals("---") ? cell : MarkdownEscaper.cell(cell))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void heading(String level, String text) throws IOException {
        line("");
        line(level + " " + MarkdownEscaper.inline(text));
    }

    private void sessionGroup(SessionGroup group) throws IOException {
        heading("##", ReportHeading.ofSession(group.session()));
        if (group.session() != null) {
            session(group.session());
        }
        for (SessionGroup.TopicGroup topic : group.topics()) {
            topicGroup(topic);
        }
    }

    private void topicGroup(SessionGroup.TopicGroup group) throws IOException {
        if (group.topic() != null) {
            heading("###", group.topic());
        }
        for (Question question : group.questions()) {
            answer(report.outcome(question));
        }
    }

    private void session(Session session) throws IOException {
        if (!session.dates().isEmpty()) {
            line("");
            line(MarkdownEscaper.line(String.join(" / ", session.dates())));
        }
        if (!session.readings().isEmpty()) {
            line("");
        }
        for (Citation citation : session.readings()) {
            citation(citation);
        }
    }

    private void citation(Citation citation) throws IOException {
        String role = citation.role().name().toLowerCase(Locale.ROOT);
        ReadingState state =
                citation.reading() == null ? ReadingState.MISSING : ReadingState.INDEXED;
        line("- %s (%s, %s)".formatted(citedWork(citation), role, state.value()));
    }

    private static String citedWork(Citation citation) {
        String text = MarkdownEscaper.inline(citation.citation());
        String title = citation.title();
        if (title == null || citation.citation().contains(title)) {
            return text;
        }
        return (text + " *" + MarkdownEscaper.inline(title) + "*").strip();
    }

    private void answer(QuestionOutcome outcome) throws IOException {
        heading("####", outcome.question().text());
        line("");
        line(state(outcome));
        ownSearchNotes(outcome);
        furtherReading(outcome);
        hits(outcome);
    }

    private void hits(QuestionOutcome outcome) throws IOException {
        if (!outcome.isAnswered() && !outcome.answer().hits().isEmpty()) {
            line("");
            line("Nearest, may not answer:");
        }
        for (Hit hit : outcome.answer().hits()) {
            hit(hit);
        }
    }

    /** Writes how the question was searched, as far as the header does not say so. */
    private void ownSearchNotes(QuestionOutcome outcome) throws IOException {
        List<String> ownNotes = new ArrayList<>(outcome.answer().how());
        ownNotes.removeAll(searchNotes);
        for (String sentence : ownNotes) {
            line(MarkdownEscaper.line(sentence));
        }
    }

    private String state(QuestionOutcome outcome) {
        String why =
                unanswered
                        .find(outcome)
                        .map(UnansweredQuestion::sentence)
                        .orElse(String.join("; ", outcome.answer().why()));
        String name = "**" + Labels.state(outcome.state()) + " in the readings**";
        return why.isEmpty() ? name : name + " (" + MarkdownEscaper.inline(why) + ")";
    }

    private void furtherReading(QuestionOutcome outcome) throws IOException {
        Optional<FurtherReading> next = unanswered.furtherReading(outcome);
        if (next.isPresent()) {
            line("");
            line(
                    "To read next: *%s* (%s)%s"
                            .formatted(
                                    MarkdownEscaper.inline(next.get().title()),
                                    MarkdownEscaper.inline(next.get().entry()),
                                    link(next.get().url())));
        }
    }

    private static String link(@Nullable String url) {
        return url == null ? "" : ": <" + url.replaceAll("[\\s<>]", "") + ">";
    }

    private void hit(Hit hit) throws IOException {
        line("");
        line(
                "%d. *%s*%s, %s"
                        .formatted(
                                hit.rank(),
                                MarkdownEscaper.inline(SourceLabels.title(hit.source())),
                                byline(hit.source()),
                                MarkdownEscaper.inline(SourceLabels.location(hit))));
        line("");
        line("   > " + quoted(hit.rank() == 1 ? Quotation.excerpt(hit) : Quotation.snippet(hit)));
    }

    private static String byline(Source source) {
        String byline = SourceLabels.byline(source);
        return byline.isEmpty() ? "" : " (" + MarkdownEscaper.inline(byline) + ")";
    }

    private static String quoted(Quotation quotation) {
        StringBuilder quoted = new StringBuilder();
        for (Quotation.Segment segment : quotation.segments()) {
            String text =
                    MarkdownEscaper.escape(
                            segment.fragments().stream()
                                    .map(HighlightedText.Fragment::text)
                                    .collect(Collectors.joining()));
            quoted.append(segment.answer() ? "**" + text + "**" : text);
        }
        return quoted.toString().replaceAll("\\R", " ");
    }

    private void sessionsWithoutQuestions() throws IOException {
        List<Session> sessions = report.sessionsWithoutQuestions();
        if (!sessions.isEmpty()) {
            heading("##", "Sessions without questions yet");
            line("");
        }
        for (Session session : sessions) {
            line("- " + MarkdownEscaper.inline(ReportHeading.ofSession(session)));
        }
    }

    private void failedQuestions() throws IOException {
        if (!report.failed().isEmpty()) {
            heading("##", "Questions that could not be asked");
            line("");
        }
        for (FailedQuestion failed : report.failed()) {
            String question = Labels.truncated(failed.question().text(), 120);
            String reason = MarkdownEscaper.inline(failed.reason());
            line("- " + MarkdownEscaper.inline(question) + ": " + reason);
        }
    }

    private void missingReadings() throws IOException {
        List<MissingReading> missing = report.missingReadings();
        if (!missing.isEmpty()) {
            heading("##", "Cited, but not in the corpus");
            line("");
        }
        for (MissingReading reading : missing) {
            String citing = String.join(", ", reading.citedBy());
            String link = link(reading.citation().url());
            line("- %s, cited by %s%s".formatted(citedWork(reading.citation()), citing, link));
        }
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
