package org.lectern.web.api;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.NotesQuestions;
import org.lectern.embed.Embedder;
import org.lectern.format.HitView;
import org.lectern.format.JsonViews;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.model.SectionKind;
import org.lectern.search.AnswerBuilder;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.SearchResults;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;

import java.util.List;

/** The endpoints of the JSON API, except reports and suggestions. */
public final class ApiEndpoints {

    private static final int DEFAULT_HITS = 10;

    private final @Nullable Embedder embedder;

    /**
     * Creates the endpoints.
     *
     * @param embedder null for lexical search only
     */
    public ApiEndpoints(@Nullable Embedder embedder) {
        this.embedder = embedder;
    }

    private record SearchResponse(String query, int total, List<HitView> hits) {}

    private record QuestionView(
            String id,
            String question,
            @Nullable String topic,
            @Nullable String session,
            Question.Kind kind) {}

    public Response search(Request request, Snapshot snapshot) {
        int n = limit(request);
        int page = request.intParameter("page", 1, 1, SearchRequest.MAX_HITS / n);
        String query = query(request);
        Searcher searcher = new Searcher(snapshot, embedder);
        SearchResults results =
                searcher.search(
                        searcher.prepare(query, mode(request)),
                        searchRequest(request, SourceFilter.ALL, (page - 1) * n, n));
        return json(
                new SearchResponse(
                        query,
                        results.readingMatches() + results.noteMatches(),
                        new JsonViews(snapshot.catalogue()).hits(results.hits())));
    }

    public Response ask(Request request, Snapshot snapshot) {
        return answer(
                Question.ofUser("1", query(request), request.parameter("session")),
                request,
                snapshot);
    }

    /** Returns the questions of the notes, and their points if {@code points=true}. */
    public Response questions(Request request, Snapshot snapshot) {
        boolean points = "true".equals(request.parameter("points"));
        String session = request.parameter("session");
        return json(
                new NotesQuestions(snapshot.catalogue())
                        .of(session == null ? List.of() : List.of(session), points).stream()
                                .map(ApiEndpoints::view)
                                .toList());
    }

    /**
     * Returns the passages for one question of the notes, from all readings unless filters are
     * given.
     */
    public Response passages(Request request, Snapshot snapshot) {
        Question question =
                new NotesQuestions(snapshot.catalogue()).byId(request.pathParameter("id"));
        return answer(question, request, snapshot);
    }

    public Response sessions(Request request, Snapshot snapshot) {
        return json(snapshot.catalogue().sessions());
    }

    public Response readings(Request request, Snapshot snapshot) {
        return json(new JsonViews(snapshot.catalogue()).readings());
    }

    private Response answer(Question question, Request request, Snapshot snapshot) {
        Catalogue catalogue = snapshot.catalogue();
        SearchRequest searchRequest =
                searchRequest(request, SourceFilter.READINGS, 0, limit(request));
        return json(
                new JsonViews(catalogue)
                        .answer(
                                question,
                                new AnswerBuilder(new Searcher(snapshot, embedder))
                                        .answerQuestion(question, mode(request), searchRequest)));
    }

    private static int limit(Request request) {
        return request.intParameter("n", DEFAULT_HITS, 1, SearchRequest.MAX_HITS);
    }

    private static SearchRequest searchRequest(
            Request request, SourceFilter defaultSource, int from, int limit) {
        return new SearchRequest(
                request.enumParameter("in", defaultSource, List.of(SourceFilter.values())),
                request.parameter("reading"),
                request.enumParameter("kind", List.of(SectionKind.values())),
                request.parameter("session"),
                request.enumParameter("width", SessionScope.ALONE, List.of(SessionScope.values())),
                from,
                limit);
    }

    private static String query(Request request) {
        String query = request.parameter("q");
        return query == null ? "" : query;
    }

    private static RetrievalMode mode(Request request) {
        return request.enumParameter("mode", RetrievalMode.HYBRID, List.of(RetrievalMode.values()));
    }

    private static QuestionView view(Question question) {
        return new QuestionView(
                question.id(),
                question.text(),
                question.topic(),
                question.session(),
                question.kind());
    }

    private static Response json(Object value) {
        return Response.json(Json.toLine(value));
    }
}
