package org.lectern.web;

import org.lectern.index.SnapshotFollower;
import org.lectern.json.Json;
import org.lectern.picture.PagePictures;
import org.lectern.quoting.Originals;
import org.lectern.web.answers.AskedLately;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.api.ApiEndpoints;
import org.lectern.web.api.Description;
import org.lectern.web.api.ReportEndpoint;
import org.lectern.web.api.SuggestEndpoint;
import org.lectern.web.coverage.CoverageEndpoints;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Errors;
import org.lectern.web.http.Problem;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.http.Routes;
import org.lectern.web.http.Routes.Pace;
import org.lectern.web.judgement.JudgementEndpoint;
import org.lectern.web.judgement.Judgements;
import org.lectern.web.page.Asset;
import org.lectern.web.page.Means;
import org.lectern.web.page.Pages;
import org.lectern.web.reading.PictureEndpoints;
import org.lectern.web.reading.ReadingEndpoints;
import org.lectern.web.reading.ReadingFiles;
import org.lectern.web.search.QuestionEndpoint;
import org.lectern.web.search.SearchEndpoint;
import org.lectern.web.session.SessionEndpoints;

import java.util.Map;

/** Which endpoint answers at which address. */
final class Rooms {

    private final SnapshotFollower follower;
    private final Equipment equipment;
    private final NotesAnswers answers;
    private final Pages pages = new Pages();
    private final AskedLately lately = new AskedLately();
    private final String edition = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    Rooms(SnapshotFollower follower, Equipment equipment, NotesAnswers answers) {
        this.follower = follower;
        this.equipment = equipment;
        this.answers = answers;
    }

    Errors errors() {
        return new Errors((status, sentence) ->
                follower.use(snapshot -> pages.error(snapshot, status, sentence)));
    }

    Routes routes(Errors errors) {
        Routes routes = new Routes();
        addSessions(routes);
        addSearch(routes);
        addReadings(routes, errors);
        addApi(routes);
        return routes.add("/assets/{file}", request -> asset(request, errors))
                .add("/healthz", _ -> health())
                .add("/readyz", _ -> health());
    }

    /** What changes with the commit alone. */
    private Endpoint ofCommit(Endpoint.OfCommit endpoint) {
        return Endpoint.of(follower, edition, endpoint);
    }

    /** What changes with more than the commit. */
    private Endpoint live(Endpoint.OfCommit endpoint) {
        return Endpoint.live(follower, endpoint);
    }

    private void addSessions(Routes routes) {
        SessionEndpoints sessions =
                new SessionEndpoints(pages, answers, lately, equipment.embedder());
        CoverageEndpoints coverage = new CoverageEndpoints(pages, answers);
        routes.add("/", live(sessions::home))
                .add("/sessions", live(sessions::sessions))
                .slow("/sessions/{id}.md", ofCommit(sessions::markdown))
                .slow("/sessions/{id}", ofCommit(sessions::guide))
                .slow("/coverage", ofCommit(coverage::page))
                .slow("/coverage.csv", ofCommit(coverage::csv));
    }

    private void addSearch(Routes routes) {
        Judgements judgements = equipment.judgements();
        Means.Judging judging = judgements == null ? (_, _, _) -> null : judgements;
        Means means = new Means(equipment.pictures() != null, judging);
        SearchEndpoint search =
                new SearchEndpoint(pages, equipment.embedder(), means, lately, answers);
        QuestionEndpoint question =
                new QuestionEndpoint(pages, equipment.embedder(), means, answers);
        if (judgements == null) {
            routes.add("/search", ofCommit(search)).add("/questions/{id}", ofCommit(question));
        } else {
            routes.add("/search", live(search))
                    .add("/questions/{id}", live(question))
                    .post("/judgements", Pace.QUICK, live(new JudgementEndpoint(judgements)));
        }
    }

    private void addReadings(Routes routes, Errors errors) {
        Originals originals = new Originals();
        PagePictures pictures = equipment.pictures();
        ReadingEndpoints readings =
                new ReadingEndpoints(
                        pages,
                        answers,
                        originals,
                        equipment.embedder(),
                        pictures,
                        equipment.mark());
        ReadingFiles files = new ReadingFiles(errors);
        if (pictures != null) {
            PictureEndpoints drawn = new PictureEndpoints(pictures, originals, errors);
            routes.slow("/readings/{id}/pages/{n}.png", live(drawn::page))
                    .slow("/readings/{id}/clips/{passage}.png", live(drawn::clip));
        }
        routes.add("/readings", live(readings::list))
                .slow("/readings/{id}/pages/{n}", live(readings::page))
                .add("/readings/{id}/file", ofCommit(files::file))
                .add("/readings/{id}.bib", ofCommit(readings::bibtex))
                .slow("/readings/{id}", ofCommit(readings::reading));
    }

    private void addApi(Routes routes) {
        ApiEndpoints api = new ApiEndpoints(equipment.embedder());
        Description description = new Description();
        routes.add("/api/v1/search", ofCommit(api::search))
                .add("/api/v1/ask", ofCommit(api::ask))
                .add("/api/v1/questions", ofCommit(api::questions))
                .add("/api/v1/questions/{id}/passages", ofCommit(api::passages))
                .add("/api/v1/sessions", ofCommit(api::sessions))
                .add("/api/v1/readings", ofCommit(api::readings))
                .add("/api/v1/suggest", live(new SuggestEndpoint(answers, lately)))
                .add("/api/v1/openapi.json", _ -> description.reply())
                .post(
                        "/api/v1/reports",
                        Pace.SLOW,
                        new ReportEndpoint(follower, equipment.embedder()));
    }

    private static Reply asset(Request request, Errors errors) {
        return Asset.of(request.place("file"))
                .map(Asset::reply)
                .orElseGet(() -> errors.of(request, 404, "There is nothing at this address."));
    }

    private Reply health() {
        return follower.trouble()
                .map(trouble -> Problem.of(503, trouble).reply())
                .orElseGet(() -> Reply.json(Json.line(Map.of("status", "ok"))));
    }
}
