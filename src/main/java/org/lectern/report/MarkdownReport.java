package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Answer;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Citation;
import org.lectern.model.Hit;
import org.lectern.model.MissingReading;
import org.lectern.model.Question;
import org.lectern.model.Session;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A report as Markdown, good to read as it is and to paste into the group's page. */
public final class MarkdownReport {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Report report;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(Report report) {
        this.report = report;
    }

    public static String render(Report report) {
        MarkdownReport rendering = new MarkdownReport(report);
        rendering.head();
        rendering.answers();
        rendering.withoutQuestions();
        rendering.failed();
        rendering.missing();
        return rendering.out.toString();
    }

    private void head() {
        Map<String, Integer> counts = report.counts();
        line("# Answers from the readings");
        line("");
        line(
                "%d questions: %d found, %d partly, %d not found."
                        .formatted(
                                report.answers().size(),
                                counts.get("found"),
                                counts.get("partly"),
                                counts.get("not-found")));
        line(
                "%d readings%s in %d passages, index %s of %s."
                        .formatted(
                                report.commit().readings(),
                                failedReadings(),
                                report.commit().passages(),
                                report.commit().id(),
                                DAY.format(report.commit().time())));
        line(String.join(" ", report.how()));
        line("");
        line(
                "The passages are quoted word for word; **bold** are the words that match. *Found*"
                        + " means that the evidence is strong, *partly* that it is there. Neither"
                        + " promises an answer: read the page.");
    }

    private String failedReadings() {
        long failed =
                report.catalogue().entries().stream()
                        .filter(entry -> entry.state() == CatalogueEntry.State.FAILED)
                        .count();
        return failed == 0 ? "" : " (and " + failed + " files that could not be read)";
    }

    private void answers() {
        String session = null;
        String topic = null;
        for (Answered answered : report.answers()) {
            Question question = answered.question();
            if (!Objects.equals(question.session(), session)) {
                session = question.session();
                topic = null;
                session(session);
            }
            if (!Objects.equals(question.topic(), topic)) {
                topic = question.topic();
                heading("###", topic == null ? "Further" : topic);
            }
            answer(answered);
        }
    }

    private void heading(String level, String text) {
        line("");
        line(level + " " + Markdown.inline(text));
    }

    private void session(@Nullable String id) {
        report.catalogue().sessions().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .ifPresentOrElse(this::session, () -> heading("##", id == null ? "Further" : id));
    }

    private void session(Session session) {
        heading("##", name(session));
        if (!session.dates().isEmpty()) {
            line("");
            line(Markdown.inline(String.join(" / ", session.dates())));
        }
        if (!session.readings().isEmpty()) {
            line("");
            session.readings().forEach(this::cited);
        }
    }

    private static String name(Session session) {
        String number = session.number() == null ? "Session" : "Session " + session.number();
        String title = session.title() == null ? "" : ": " + session.title();
        return number + title + " (" + session.id() + ")";
    }

    private void cited(Citation citation) {
        String role = citation.role().name().toLowerCase(Locale.ROOT);
        String state = citation.reading() == null ? "missing" : "indexed";
        line("- %s (%s, %s)".formatted(work(citation), role, state));
    }

    private static String work(Citation citation) {
        String words = Markdown.inline(citation.citation());
        String title = citation.title();
        if (title == null || citation.citation().contains(title)) {
            return words;
        }
        return (words + " *" + Markdown.inline(title) + "*").strip();
    }

    private void answer(Answered answered) {
        heading("####", answered.question().text());
        line("");
        line(state(answered.answer()));
        List<String> how = new ArrayList<>(answered.answer().how());
        how.removeAll(report.how());
        how.forEach(sentence -> line(Markdown.inline(sentence)));
        if (answered.answer() instanceof Answer.NotFound && !answered.answer().hits().isEmpty()) {
            line("");
            line("Nearest, may not answer:");
        }
        answered.answer().hits().forEach(this::hit);
    }

    private static String state(Answer answer) {
        String name =
                switch (answer) {
                    case Answer.Found _ -> "**Found in the readings**";
                    case Answer.Partly _ -> "**Partly in the readings**";
                    case Answer.NotFound _ -> "**Not found in the readings**";
                };
        return answer.why().isEmpty()
                ? name
                : name + " (" + Markdown.inline(String.join("; ", answer.why())) + ")";
    }

    private void hit(Hit hit) {
        String byline = Places.byline(hit.source());
        line("");
        line(
                "%d. *%s*%s, %s (score %s)"
                        .formatted(
                                hit.rank(),
                                Markdown.inline(Places.title(hit.source())),
                                byline.isEmpty() ? "" : " (" + Markdown.inline(byline) + ")",
                                Markdown.inline(Places.place(hit)),
                                String.format(Locale.ROOT, "%.2f", hit.score())));
        line("");
        line("   > " + MarkedText.render(hit, MarkdownReport::piece).replaceAll("\\R", " "));
    }

    private static String piece(MarkedText.Piece piece) {
        String text = Markdown.escape(piece.text());
        return piece.matched() ? "**" + text + "**" : text;
    }

    private void withoutQuestions() {
        List<Session> silent = report.silentSessions();
        if (!silent.isEmpty()) {
            heading("##", "Sessions without questions yet");
            line("");
            silent.forEach(session -> line("- " + Markdown.inline(name(session))));
        }
    }

    private void failed() {
        if (report.failed().isEmpty()) {
            return;
        }
        heading("##", "Questions that could not be asked");
        line("");
        report.failed()
                .forEach(f ->
                        line(
                                "- "
                                        + Markdown.inline(shortened(f.question().text()))
                                        + ": "
                                        + Markdown.inline(f.reason())));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }

    private void missing() {
        List<MissingReading> missing = report.catalogue().missing();
        if (missing.isEmpty()) {
            return;
        }
        heading("##", "Cited, but not in the corpus");
        line("");
        for (MissingReading reading : missing) {
            String url = reading.citation().url();
            line(
                    "- %s, cited by %s%s"
                            .formatted(
                                    work(reading.citation()),
                                    String.join(", ", reading.citedBy()),
                                    url == null
                                            ? ""
                                            : ": <" + url.replaceAll("[\\s<>]", "") + ">"));
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
