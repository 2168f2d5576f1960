package org.lectern.web.api;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.model.SectionKind;
import org.lectern.report.HitView;
import org.lectern.report.NotesQuestions;
import org.lectern.report.Views;
import org.lectern.search.Asker;
import org.lectern.search.In;
import org.lectern.search.Limits;
import org.lectern.search.Mode;
import org.lectern.search.Results;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.Width;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;

import java.util.List;

/** The JSON API: the same values as the pages show. */
public final class ApiEndpoints {

    private static final int HITS = 10;

    private final @Nullable Embedder embedder;

    /**
     * Endpoints.
     *
     * @param embedder null to search by words alone
     */
    public ApiEndpoints(@Nullable Embedder embedder) {
        this.embedder = embedder;
    }

    private record Found(String query, int total, List<HitView> hits) {}

    private record QuestionView(
            String id,
            String question,
            @Nullable String topic,
            @Nullable String session,
            Question.Kind kind) {}

    public Reply search(Request request, Snapshot snapshot) {
        int n = limit(request);
        int page = request.number("page", 1, 1, Limits.HITS / n);
        SearchRequest wanted = bounds(request, In.ALL, (page - 1) * n, n);
        Results results = new Searcher(snapshot, embedder).search(wanted);
        return json(
                new Found(
                        wanted.query(),
                        results.inReadings() + results.inNotes(),
                        new Views(snapshot.catalogue()).hits(results.hits())));
    }

    public Reply ask(Request request, Snapshot snapshot) {
        SearchRequest bounds = bounds(request, In.READINGS, 0, limit(request));
        return answer(Question.asked("1", bounds.query(), bounds.session()), bounds, snapshot);
    }

    /** The notes' questions; with {@code points=true} their points too. */
    public Reply questions(Request request, Snapshot snapshot) {
        boolean points = "true".equals(request.parameter("points"));
        String session = request.parameter("session");
        return json(
                new NotesQuestions(snapshot.catalogue())
                        .of(session == null ? List.of() : List.of(session), points).stream()
                                .map(ApiEndpoints::view)
                                .toList());
    }

    /** The passages for one question of the notes, from all readings unless bounds are given. */
    public Reply passages(Request request, Snapshot snapshot) {
        Question question = new NotesQuestions(snapshot.catalogue()).byId(request.place("id"));
        return answer(question, bounds(request, In.READINGS, 0, limit(request)), snapshot);
    }

    public Reply sessions(Request request, Snapshot snapshot) {
        return json(snapshot.catalogue().sessions());
    }

    public Reply readings(Request request, Snapshot snapshot) {
        return json(new Views(snapshot.catalogue()).readings());
    }

    private Reply answer(Question question, SearchRequest bounds, Snapshot snapshot) {
        Catalogue catalogue = snapshot.catalogue();
        return json(
                new Views(catalogue)
                        .answer(
                                question,
                                new Asker(new Searcher(snapshot, embedder)).ask(question, bounds)));
    }

    private static int limit(Request request) {
        return request.number("n", HITS, 1, Limits.HITS);
    }

    private static SearchRequest bounds(Request request, In in, int from, int limit) {
        String query = request.parameter("q");
        return new SearchRequest(
                query == null ? "" : query,
                request.choice("in", in, List.of(In.values())),
                request.parameter("reading"),
                request.choice("kind", List.of(SectionKind.values())),
                request.parameter("session"),
                request.choice("width", Width.ALONE, List.of(Width.values())),
                request.choice("mode", Mode.HYBRID, List.of(Mode.values())),
                from,
                limit);
    }

    private static QuestionView view(Question question) {
        return new QuestionView(
                question.id(),
                question.text(),
                question.topic(),
                question.session(),
                question.kind());
    }

    private static Reply json(Object value) {
        return Reply.json(Json.line(value));
    }
}
