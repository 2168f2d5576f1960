package org.lectern.web;

import org.lectern.coverage.SessionAnswerCache;
import org.lectern.format.SourceFiles;
import org.lectern.index.SnapshotManager;
import org.lectern.json.Json;
import org.lectern.pageimage.PageImages;
import org.lectern.web.api.ApiEndpoints;
import org.lectern.web.api.OpenApiDescription;
import org.lectern.web.api.ReportEndpoint;
import org.lectern.web.api.SuggestEndpoint;
import org.lectern.web.coverage.CoverageEndpoints;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.ErrorResponses;
import org.lectern.web.http.Problem;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.http.Routes;
import org.lectern.web.http.Routes.Speed;
import org.lectern.web.judgment.JudgmentEndpoint;
import org.lectern.web.judgment.JudgmentStore;
import org.lectern.web.reading.PageImageEndpoints;
import org.lectern.web.reading.ReadingEndpoints;
import org.lectern.web.reading.ReadingFileEndpoint;
import org.lectern.web.search.QuestionEndpoint;
import org.lectern.web.search.SearchEndpoint;
import org.lectern.web.session.SessionEndpoints;
import org.lectern.web.view.Asset;
import org.lectern.web.view.PassageActions;
import org.lectern.web.view.RecentQueries;
import org.lectern.web.view.TemplateRenderer;

import java.util.Map;

/** The routes of the site: one endpoint for each path pattern. */
final class SiteRoutes {

    private final SnapshotManager snapshots;
    private final ServerContext context;
    private final SessionAnswerCache answers;
    private final TemplateRenderer renderer = new TemplateRenderer();
    private final RecentQueries recentQueries = new RecentQueries();
    private final String startTag = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    SiteRoutes(SnapshotManager snapshots, ServerContext context, SessionAnswerCache answers) {
        this.snapshots = snapshots;
        this.context = context;
        this.answers = answers;
    }

    ErrorResponses errors() {
        return new ErrorResponses((status, message) ->
                snapshots.withSnapshot(
                        snapshot -> renderer.renderError(snapshot, status, message)));
    }

    Routes routes(ErrorResponses errors) {
        Routes routes = new Routes();
        addSessions(routes);
        addSearch(routes);
        addReadings(routes, errors);
        addApi(routes);
        return routes.get("/assets/{file}", request -> asset(request, errors))
                .get("/healthz", _ -> health())
                .get("/readyz", _ -> health());
    }

    /** Returns an endpoint whose response depends on the commit only. */
    private Endpoint cached(Endpoint.SnapshotEndpoint endpoint) {
        return Endpoint.cached(snapshots, startTag, endpoint);
    }

    /** Returns an endpoint whose response depends on more than the commit. */
    private Endpoint uncached(Endpoint.SnapshotEndpoint endpoint) {
        return Endpoint.uncached(snapshots, endpoint);
    }

    private void addSessions(Routes routes) {
        SessionEndpoints sessions =
                new SessionEndpoints(renderer, answers, recentQueries, context.embedder());
        CoverageEndpoints coverage = new CoverageEndpoints(renderer, answers);
        routes.get("/", uncached(sessions::home))
                .get("/sessions", uncached(sessions::sessions))
                .getSlow("/sessions/{id}.md", cached(sessions::markdown))
                .getSlow("/sessions/{id}", cached(sessions::guide))
                .getSlow("/coverage", cached(coverage::page))
                .getSlow("/coverage.csv", cached(coverage::csv));
    }

    private void addSearch(Routes routes) {
        JudgmentStore judgments = context.judgments();
        PassageActions.JudgmentLookup judgmentLookup =
                judgments == null ? (_, _, _) -> null : judgments;
        PassageActions actions = new PassageActions(context.pageImages() != null, judgmentLookup);
        SearchEndpoint search =
                new SearchEndpoint(renderer, context.embedder(), actions, recentQueries, answers);
        QuestionEndpoint question =
                new QuestionEndpoint(renderer, context.embedder(), actions, answers);
        if (judgments == null) {
            routes.get("/search", cached(search)).get("/questions/{id}", cached(question));
        } else {
            routes.get("/search", uncached(search))
                    .get("/questions/{id}", uncached(question))
                    .post("/judgements", Speed.FAST, uncached(new JudgmentEndpoint(judgments)));
        }
    }

    private void addReadings(Routes routes, ErrorResponses errors) {
        SourceFiles sourceFiles = new SourceFiles();
        PageImages pageImages = context.pageImages();
        ReadingEndpoints readings =
                new ReadingEndpoints(
                        renderer,
                        answers,
                        sourceFiles,
                        context.embedder(),
                        pageImages,
                        context.updateMarker());
        ReadingFileEndpoint files = new ReadingFileEndpoint(errors);
        if (pageImages != null) {
            PageImageEndpoints images = new PageImageEndpoints(pageImages, sourceFiles, errors);
            routes.getSlow("/readings/{id}/pages/{n}.png", uncached(images::pageImage))
                    .getSlow("/readings/{id}/clips/{passage}.png", uncached(images::passageImage));
        }
        routes.get("/readings", uncached(readings::list))
                .getSlow("/readings/{id}/pages/{n}", uncached(readings::page))
                .get("/readings/{id}/file", cached(files::file))
                .get("/readings/{id}.bib", cached(readings::bibtex))
                .getSlow("/readings/{id}", cached(readings::reading));
    }

    private void addApi(Routes routes) {
        ApiEndpoints api = new ApiEndpoints(context.embedder());
        OpenApiDescription description = new OpenApiDescription();
        routes.get("/api/v1/search", cached(api::search))
                .get("/api/v1/ask", cached(api::ask))
                .get("/api/v1/questions", cached(api::questions))
                .get("/api/v1/questions/{id}/passages", cached(api::passages))
                .get("/api/v1/sessions", cached(api::sessions))
                .get("/api/v1/readings", cached(api::readings))
                .get("/api/v1/suggest", uncached(new SuggestEndpoint(answers, recentQueries)))
                .get("/api/v1/openapi.json", _ -> description.response())
                .post(
                        "/api/v1/reports",
                        Speed.SLOW,
                        new ReportEndpoint(snapshots, context.embedder()));
    }

    private static Response asset(Request request, ErrorResponses errors) {
        return Asset.of(request.pathParameter("file"))
                .map(Asset::response)
                .orElseGet(() -> errors.of(request, 404, "There is nothing at this address."));
    }

    private Response health() {
        return snapshots
                .problem()
                .map(problem -> Problem.of(503, problem).toResponse())
                .orElseGet(() -> Response.json(Json.toLine(Map.of("status", "ok"))));
    }
}
