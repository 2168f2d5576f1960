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

/** The endpoints of the coverage page and its CSV. */
public final class CoverageEndpoints {

    private final TemplateRenderer renderer;
    private final SessionAnswerCache answers;

    public CoverageEndpoints(TemplateRenderer renderer, SessionAnswerCache answers) {
        this.renderer = renderer;
        this.answers = answers;
    }

    /** Returns the coverage of the notes page {@code notes}, or of the newest. */
    public Response page(Request request, Snapshot snapshot) {
        List<SessionPage> notesPages = snapshot.catalogue().sessionPages();
        if (notesPages.isEmpty()) {
            Layout layout = Layout.of("Coverage", NavItem.COVERAGE, snapshot);
            return renderer.render("coverage-empty", layout);
        }
        SessionPage notesPage = notesPage(request, notesPages);
        List<LabelledLink> others = linksToOthers(notesPage, notesPages);
        CoveragePageBuilder coverage =
                new CoveragePageBuilder(snapshot, notesPage, others, outcomes(snapshot, notesPage));
        return renderer.render("coverage", coverage.build());
    }

    private static List<LabelledLink> linksToOthers(SessionPage page, List<SessionPage> all) {
        return all.stream()
                .filter(other -> !other.equals(page))
                .map(other -> new LabelledLink(SourceLabels.title(other), Links.coverage(other)))
                .toList();
    }

    /** Returns a CSV row for each question and passage. */
    public Response csv(Request request, Snapshot snapshot) {
        List<SessionPage> notesPages = snapshot.catalogue().sessionPages();
        List<QuestionOutcome> answered =
                notesPages.isEmpty()
                        ? List.of()
                        : outcomes(snapshot, notesPage(request, notesPages)).values().stream()
                                .flatMap(List::stream)
                                .toList();
        return new Response.Text(
                200, "text/csv; charset=utf-8", CsvReport.ofAnswers(answered), Map.of());
    }

    private static SessionPage notesPage(Request request, List<SessionPage> notesPages) {
        @Nullable String id = request.parameter("notes");
        return id == null
                ? notesPages.getFirst()
                : notesPages.stream()
                        .filter(page -> page.id().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                new UnknownSessionException(
                                        id, notesPages.stream().map(SessionPage::id).toList()));
    }

    private Map<Session, List<QuestionOutcome>> outcomes(Snapshot snapshot, SessionPage notesPage) {
        Map<Session, List<QuestionOutcome>> outcomes = new LinkedHashMap<>();
        for (Session session : notesPage.sessions()) {
            outcomes.put(
                    session,
                    answers.outcomes(snapshot, session).stream()
                            .filter(QuestionOutcome::isQuestion)
                            .toList());
        }
        return outcomes;
    }
}
