package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.FurtherReading;
import org.lectern.coverage.Gap;
import org.lectern.coverage.Outcome;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Hit;
import org.lectern.model.MissingReading;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Markdown;
import org.lectern.quoting.MarkedText;
import org.lectern.quoting.Places;
import org.lectern.quoting.Quotation;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as Markdown, good to read as it is and to paste into the group's page. Scores are left
 * out and a thing stands on a line, so that two of them differ where the answers do.
 */
public final class MarkdownReport {

    private final Report report;
    private final List<String> how;
    private final Unanswered unanswered;
    private final Writer out;

    private MarkdownReport(Report report, Writer out) {
        this.report = report;
        this.how = report.how();
        this.unanswered = new Unanswered(report);
        this.out = out;
    }

    /**
     * Writes a report.
     *
     * @throws IOException if the writer does
     */
    public static void write(Report report, Writer out) throws IOException {
        MarkdownReport rendering = new MarkdownReport(report, out);
        rendering.head();
        rendering.matrix();
        for (Part part : report.parts()) {
            rendering.part(part);
        }
        rendering.withoutQuestions();
        rendering.failed();
        rendering.missing();
    }

    private void head() throws IOException {
        Heading heading = Heading.of(report);
        Counts counts = report.counts();
        line("# " + Markdown.inline(heading.title()));
        line("");
        if (report.made() != null) {
            line("Made on " + InWords.day(report.made()) + ".");
            line("");
        }
        line(
                "%s: %d found, %d partly, %d not found."
                        .formatted(
                                heading.extent(),
                                counts.found(),
                                counts.partly(),
                                counts.notFound()));
        line(
                "Index %s: %s%s in %s."
                        .formatted(
                                report.commit().id(),
                                InWords.count(report.commit().readings(), "reading", "readings"),
                                failedReadings(),
                                InWords.count(report.commit().passages(), "passage", "passages")));
        line(String.join(" ", how));
        line("");
        line(
                "The passages are quoted word for word; **bold** is the sentence that is nearest."
                        + " *Found* means that the evidence is strong, *partly* that it is there."
                        + " Neither promises an answer: read the page.");
    }

    private String failedReadings() {
        long failed =
                report.catalogue().entries().stream()
                        .filter(entry -> entry.state() == CatalogueEntry.State.FAILED)
                        .count();
        return failed == 0 ? "" : " (and " + failed + " files that could not be read)";
    }

    private void matrix() throws IOException {
        Matrix matrix = Matrix.of(report);
        if (matrix.readings().isEmpty()) {
            return;
        }
        heading("##", "Questions by readings");
        line("");
        line(row("Question", matrix.headings()));
        line(row("---", matrix.readings().stream().map(_ -> "---").toList()));
        for (Question question : report.questions()) {
            Brief brief = report.brief(question);
            line(
                    row(
                            question.text(),
                            matrix.readings().stream()
                                    .map(reading -> cell(brief, reading))
                                    .toList()));
        }
        if (matrix.leftOut() > 0) {
            line("");
            line(
                    "Left out: %s that answer fewer questions."
                            .formatted(InWords.count(matrix.leftOut(), "reading", "readings")));
        }
    }

    private static String cell(Brief brief, Reading reading) {
        return brief.in(reading.id()).map(one -> one.state() + ", p. " + one.page()).orElse("");
    }

    private static String row(String first, List<String> cells) {
        return Stream.concat(Stream.of(first), cells.stream())
                .map(cell -> cell.equals("---") ? cell : Markdown.cell(cell))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void heading(String level, String text) throws IOException {
        line("");
        line(level + " " + Markdown.inline(text));
    }

    private void part(Part part) throws IOException {
        heading("##", Heading.of(part.session()));
        if (part.session() != null) {
            session(part.session());
        }
        for (Part.Matter matter : part.matters()) {
            if (matter.topic() != null) {
                heading("###", matter.topic());
            }
            for (Question question : matter.questions()) {
                answer(report.outcome(question));
            }
        }
    }

    private void session(Session session) throws IOException {
        if (!session.dates().isEmpty()) {
            line("");
            line(Markdown.line(String.join(" / ", session.dates())));
        }
        if (!session.readings().isEmpty()) {
            line("");
        }
        for (Citation citation : session.readings()) {
            String role = citation.role().name().toLowerCase(Locale.ROOT);
            String state = citation.reading() == null ? "missing" : "indexed";
            line("- %s (%s, %s)".formatted(work(citation), role, state));
        }
    }

    private static String work(Citation citation) {
        String words = Markdown.inline(citation.citation());
        String title = citation.title();
        if (title == null || citation.citation().contains(title)) {
            return words;
        }
        return (words + " *" + Markdown.inline(title) + "*").strip();
    }

    private void answer(Outcome outcome) throws IOException {
        heading("####", outcome.question().text());
        line("");
        line(state(outcome));
        List<String> own = new ArrayList<>(outcome.answer().how());
        own.removeAll(how);
        for (String sentence : own) {
            line(Markdown.line(sentence));
        }
        next(outcome);
        if (!outcome.isAnswered() && !outcome.answer().hits().isEmpty()) {
            line("");
            line("Nearest, may not answer:");
        }
        for (Hit hit : outcome.answer().hits()) {
            hit(hit);
        }
    }

    private String state(Outcome outcome) {
        String why =
                unanswered
                        .gap(outcome)
                        .map(Gap::sentence)
                        .orElse(String.join("; ", outcome.answer().why()));
        String name = "**" + InWords.state(outcome.state()) + " in the readings**";
        return why.isEmpty() ? name : name + " (" + Markdown.inline(why) + ")";
    }

    private void next(Outcome outcome) throws IOException {
        Optional<FurtherReading> next = unanswered.next(outcome);
        if (next.isPresent()) {
            line("");
            line(
                    "To read next: *%s* (%s)%s"
                            .formatted(
                                    Markdown.inline(next.get().title()),
                                    Markdown.inline(next.get().entry()),
                                    address(next.get().url())));
        }
    }

    private static String address(@Nullable String url) {
        return url == null ? "" : ": <" + url.replaceAll("[\\s<>]", "") + ">";
    }

    private void hit(Hit hit) throws IOException {
        String byline = Places.byline(hit.source());
        line("");
        line(
                "%d. *%s*%s, %s"
                        .formatted(
                                hit.rank(),
                                Markdown.inline(Places.title(hit.source())),
                                byline.isEmpty() ? "" : " (" + Markdown.inline(byline) + ")",
                                Markdown.inline(Places.place(hit))));
        line("");
        line("   > " + quoted(hit.rank() == 1 ? Quotation.excerpt(hit) : Quotation.snippet(hit)));
    }

    private static String quoted(Quotation quotation) {
        StringBuilder quoted = new StringBuilder();
        for (Quotation.Stretch stretch : quotation.stretches()) {
            String text =
                    Markdown.escape(
                            stretch.pieces().stream()
                                    .map(MarkedText.Piece::text)
                                    .collect(Collectors.joining()));
            quoted.append(stretch.answer() ? "**" + text + "**" : text);
        }
        return quoted.toString().replaceAll("\\R", " ");
    }

    private void withoutQuestions() throws IOException {
        List<Session> silent = report.silentSessions();
        if (!silent.isEmpty()) {
            heading("##", "Sessions without questions yet");
            line("");
        }
        for (Session session : silent) {
            line("- " + Markdown.inline(Heading.of(session)));
        }
    }

    private void failed() throws IOException {
        if (!report.failed().isEmpty()) {
            heading("##", "Questions that could not be asked");
            line("");
        }
        for (Failed failed : report.failed()) {
            line(
                    "- %s: %s"
                            .formatted(
                                    Markdown.inline(
                                            InWords.shortened(failed.question().text(), 120)),
                                    Markdown.inline(failed.reason())));
        }
    }

    private void missing() throws IOException {
        List<MissingReading> missing = report.missing();
        if (!missing.isEmpty()) {
            heading("##", "Cited, but not in the corpus");
            line("");
        }
        for (MissingReading reading : missing) {
            line(
                    "- %s, cited by %s%s"
                            .formatted(
                                    work(reading.citation()),
                                    String.join(", ", reading.citedBy()),
                                    address(reading.citation().url())));
        }
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
