package org.lectern.web.session;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.NotesQuestions;
import org.lectern.coverage.QuestionAnswerer;
import org.lectern.coverage.SessionAnswerCache;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.report.FailedQuestion;
import org.lectern.report.Journal;
import org.lectern.report.JournalHeader;
import org.lectern.report.Report;
import org.lectern.report.ReportJob;
import org.lectern.report.ReportSettings;
import org.lectern.report.render.MarkdownReport;
import org.lectern.search.RetrievalMode;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.view.RecentQueries;
import org.lectern.web.view.TemplateRenderer;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The endpoints of the home page, the list of sessions, and each session's guide as a page and as
 * Markdown.
 */
public final class SessionEndpoints {

    /** Number of passages per question in the Markdown guide. */
    private static final int MARKDOWN_PASSAGES = 3;

    private final TemplateRenderer renderer;
    private final SessionAnswerCache answers;
    private final RecentQueries recentQueries;
    private final @Nullable Embedder embedder;

    /**
     * Creates the endpoints.
     *
     * @param embedder null for lexical search only
     */
    public SessionEndpoints(
            TemplateRenderer renderer,
            SessionAnswerCache answers,
            RecentQueries recentQueries,
            @Nullable Embedder embedder) {
        this.renderer = renderer;
        this.answers = answers;
        this.recentQueries = recentQueries;
        this.embedder = embedder;
    }

    public Response home(Request request, Snapshot snapshot) {
        return renderer.render("home", HomePage.of(snapshot, answers, recentQueries));
    }

    public Response sessions(Request request, Snapshot snapshot) {
        return renderer.render("sessions", SessionListPage.of(snapshot, answers));
    }

    /** Returns the guide to the session {@code id}. */
    public Response guide(Request request, Snapshot snapshot) {
        Session session = snapshot.catalogue().session(request.pathParameter("id"));
        GuidePageBuilder guide =
                new GuidePageBuilder(
                        snapshot,
                        session,
                        answers.similarQuestions(snapshot),
                        answers.outcomes(snapshot, session));
        return renderer.render("session", guide.build());
    }

    /**
     * Returns the session's questions with their best passages as Markdown, for pasting into the
     * notes.
     */
    public Response markdown(Request request, Snapshot snapshot) {
        String session = snapshot.catalogue().session(request.pathParameter("id")).id();
        ReportSettings settings = markdownSettings(session);
        StringWriter text = new StringWriter();
        try (Journal journal =
                Journal.temporary(JournalHeader.of(snapshot.commit().id(), "", settings, null))) {
            MarkdownReport.write(report(snapshot, settings, journal), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Response.Text(200, "text/markdown; charset=utf-8", text.toString(), Map.of());
    }

    private static ReportSettings markdownSettings(String session) {
        return new ReportSettings(
                List.of(session),
                null,
                false,
                MARKDOWN_PASSAGES,
                RetrievalMode.HYBRID,
                SessionScope.FIRST);
    }

    private Report report(Snapshot snapshot, ReportSettings settings, Journal journal) {
        QuestionAnswerer answerer =
                new QuestionAnswerer(
                        new Searcher(snapshot, embedder),
                        settings.mode(),
                        settings.width(),
                        settings.passages());
        List<Question> questions =
                new NotesQuestions(snapshot.catalogue()).of(settings.sessions(), settings.points());
        List<FailedQuestion> failed = new ReportJob(answerer, journal, () -> {}).run(questions);
        return Report.of(journal, snapshot, settings, questions, failed);
    }
}
