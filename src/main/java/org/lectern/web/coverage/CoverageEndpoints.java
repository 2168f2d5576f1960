package org.lectern.web.coverage;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.SessionAnswerCache;
import org.lectern.format.Links;
import org.lectern.format.SourceLabels;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.UnknownSessionException;
import org.lectern.model.Session;
import org.lectern.model.SessionPage;
import org.lectern.report.render.CsvReport;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;
import org.lectern.web.view.TemplateRenderer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Coverage as a page and as CSV. */
public final class CoverageEndpoints {

    private final TemplateRenderer renderer;
    private final SessionAnswerCache answers;

    public CoverageEndpoints(TemplateRenderer pages, SessionAnswerCache answers) {
        this.renderer = pages;
        this.answers = answers;
    }

    /** Of the page of the notes that {@code notes} names, or the newest. */
    public Response page(Request request, Snapshot snapshot) {
        List<SessionPage> seasons = snapshot.catalogue().sessionPages();
        if (seasons.isEmpty()) {
            Layout layout = Layout.of("Coverage", NavItem.COVERAGE, snapshot);
            return renderer.render("coverage-empty", layout);
        }
        SessionPage season = notesPage(request, seasons);
        List<LabelledLink> others =
                seasons.stream()
                        .filter(other -> !other.equals(season))
                        .map(other ->
                                new LabelledLink(SourceLabels.title(other), Links.coverage(other)))
                        .toList();
        CoveragePageBuilder coverage =
                new CoveragePageBuilder(snapshot, season, others, outcomes(snapshot, season));
        return renderer.render("coverage", coverage.build());
    }

    /** A row for every question and passage. */
    public Response csv(Request request, Snapshot snapshot) {
        List<SessionPage> seasons = snapshot.catalogue().sessionPages();
        List<QuestionOutcome> answered =
                seasons.isEmpty()
                        ? List.of()
                        : outcomes(snapshot, notesPage(request, seasons)).values().stream()
                                .flatMap(List::stream)
                                .toList();
        return new Response.Text(
                200, "text/csv; charset=utf-8", CsvReport.ofAnswers(answered), Map.of());
    }

    private static SessionPage notesPage(Request request, List<SessionPage> seasons) {
        @Nullable String wanted = request.parameter("notes");
        return wanted == null
                ? seasons.getFirst()
                : seasons.stream()
                        .filter(page -> page.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() ->
                                new UnknownSessionException(
                                        wanted, seasons.stream().map(SessionPage::id).toList()));
    }

    private Map<Session, List<QuestionOutcome>> outcomes(Snapshot snapshot, SessionPage season) {
        Map<Session, List<QuestionOutcome>> outcomes = new LinkedHashMap<>();
        for (Session session : season.sessions()) {
            outcomes.put(
                    session,
                    answers.outcomes(snapshot, session).stream()
                            .filter(QuestionOutcome::isQuestion)
                            .toList());
        }
        return outcomes;
    }
}
