package org.lectern.web.session;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Answering;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.report.Batch;
import org.lectern.report.Failed;
import org.lectern.report.Journal;
import org.lectern.report.JournalHead;
import org.lectern.report.MarkdownReport;
import org.lectern.report.NotesQuestions;
import org.lectern.report.Report;
import org.lectern.report.ReportSettings;
import org.lectern.search.Mode;
import org.lectern.search.Searcher;
import org.lectern.search.Width;
import org.lectern.web.answers.AskedLately;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.page.Pages;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The first page, the sessions' index, and each session's guide as a page and as Markdown. */
public final class SessionEndpoints {

    /** Passages under each question, to paste back into the notes. */
    private static final int PASTED = 3;

    private final Pages pages;
    private final NotesAnswers answers;
    private final AskedLately lately;
    private final @Nullable Embedder embedder;

    /**
     * Endpoints.
     *
     * @param embedder null to search by words alone
     */
    public SessionEndpoints(
            Pages pages, NotesAnswers answers, AskedLately lately, @Nullable Embedder embedder) {
        this.pages = pages;
        this.answers = answers;
        this.lately = lately;
        this.embedder = embedder;
    }

    public Reply home(Request request, Snapshot snapshot) {
        return pages.html("home", HomePage.of(snapshot, answers, lately));
    }

    public Reply sessions(Request request, Snapshot snapshot) {
        return pages.html("sessions", SessionsPage.of(snapshot, answers));
    }

    /** The guide to the session that the place {@code id} names. */
    public Reply guide(Request request, Snapshot snapshot) {
        Session session = snapshot.catalogue().session(request.place("id"));
        Guide guide =
                new Guide(
                        snapshot,
                        session,
                        answers.alsoAsked(snapshot),
                        answers.of(snapshot, session));
        return pages.html("session", guide.page());
    }

    /** The session's questions with their best passages, to be pasted into the notes. */
    public Reply markdown(Request request, Snapshot snapshot) {
        String session = snapshot.catalogue().session(request.place("id")).id();
        ReportSettings settings =
                new ReportSettings(List.of(session), null, false, PASTED, Mode.HYBRID, Width.FIRST);
        StringWriter text = new StringWriter();
        try (Journal journal =
                Journal.temporary(JournalHead.of(snapshot.commit().id(), "", settings, null))) {
            MarkdownReport.write(report(snapshot, settings, journal), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply.Text(200, "text/markdown; charset=utf-8", text.toString(), Map.of());
    }

    private Report report(Snapshot snapshot, ReportSettings settings, Journal journal) {
        Answering answering =
                new Answering(
                        new Searcher(snapshot, embedder),
                        settings.mode(),
                        settings.width(),
                        settings.passages());
        List<Question> questions =
                new NotesQuestions(snapshot.catalogue()).of(settings.sessions(), settings.points());
        List<Failed> failed = new Batch(answering, journal, () -> {}).answer(questions);
        return Report.of(journal, snapshot, settings, questions, failed);
    }
}
