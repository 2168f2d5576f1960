package org.lectern.web.api;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.format.JsonViews;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotManager;
import org.lectern.json.Json;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.Question;
import org.lectern.query.QueryLimits;
import org.lectern.search.AnswerBuilder;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Problem;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The endpoint that answers a list of questions from one snapshot and streams a JSON line for each.
 */
public final class ReportEndpoint implements Endpoint {

    /** Maximum number of questions per request; longer lists are for {@code lectern report}. */
    static final int MAX_QUESTIONS = 1_000;

    private static final int DEFAULT_PASSAGES = 3;
    private static final int MAX_PASSAGES = 20;

    /** Maximum number of concurrent reports; further requests are refused with Retry-After. */
    private static final int MAX_CONCURRENT = 2;

    private final SnapshotManager snapshots;
    private final @Nullable Embedder embedder;
    private final Semaphore permits = new Semaphore(MAX_CONCURRENT);

    /**
     * Creates the endpoint.
     *
     * @param embedder null for lexical search only
     */
    public ReportEndpoint(SnapshotManager snapshots, @Nullable Embedder embedder) {
        this.snapshots = snapshots;
        this.embedder = embedder;
    }

    private record PostedQuestion(
            @Nullable String id, @Nullable String question, @Nullable String session) {}

    /** The line of a question that failed. */
    private record FailedLine(String id, String question, String reason) {}

    private record ReportRequest(
            List<Question> questions, RetrievalMode mode, SessionScope width, int passages) {

        SearchRequest searchRequest(Question question) {
            return new SearchRequest(
                    SourceFilter.READINGS, null, question.session(), width, 0, passages);
        }
    }

    @Override
    public Response respond(Request request) {
        ReportRequest report =
                new ReportRequest(
                        questions(request.body()),
                        request.enumParameter(
                                "mode", RetrievalMode.HYBRID, List.of(RetrievalMode.values())),
                        request.enumParameter(
                                "width", SessionScope.FIRST, List.of(SessionScope.values())),
                        request.intParameter("n", DEFAULT_PASSAGES, 1, MAX_PASSAGES));
        return new Response.Stream(
                "application/x-ndjson",
                out -> answer(report, out),
                Map.of("Cache-Control", "no-store"),
                permits,
                refusal());
    }

    private static Response.Text refusal() {
        return Problem.of(503, "Too many reports are being made. Try again in a moment.")
                .toResponse()
                .withHeader("Retry-After", "5");
    }

    private static List<Question> questions(String body) {
        PostedQuestion[] asked = parse(body);
        if (asked.length > MAX_QUESTIONS) {
            throw new InvalidInputException(
                    "At most %,d questions are answered at once; for more use: lectern report"
                            .formatted(MAX_QUESTIONS));
        }
        List<Question> questions = new ArrayList<>();
        for (PostedQuestion one : asked) {
            String id = one.id() == null ? Integer.toString(questions.size() + 1) : one.id();
            questions.add(
                    Question.ofUser(id, questionText(one, questions.size() + 1), one.session()));
        }
        return questions;
    }

    private static PostedQuestion[] parse(String body) {
        try {
            return Json.read(body, PostedQuestion[].class);
        } catch (Json.MalformedJsonException e) {
            throw new InvalidInputException(
                    "Send a JSON list of questions: [{\"id\":\"1\",\"question\":\"...\"}].");
        }
    }

    private static String questionText(PostedQuestion asked, int place) {
        String text = asked.question();
        if (text == null || text.isBlank() || text.length() > QueryLimits.MAX_QUESTION_CHARACTERS) {
            throw new InvalidInputException(
                    "Question %d has no \"question\" of 1 to %,d characters."
                            .formatted(place, QueryLimits.MAX_QUESTION_CHARACTERS));
        }
        return text;
    }

    private void answer(ReportRequest request, Writer out) throws IOException {
        try {
            snapshots.withSnapshot(snapshot -> {
                request.questions()
                        .forEach(question -> write(line(question, request, snapshot), out));
                return snapshot.commit();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes and flushes a line, so that the client gets each answer as soon as it is ready. */
    private static void write(String line, Writer out) {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(Question question, ReportRequest request, Snapshot snapshot) {
        try {
            AnswerBuilder asker = new AnswerBuilder(new Searcher(snapshot, embedder));
            return Json.toLine(
                    new JsonViews(snapshot.catalogue())
                            .answer(
                                    question,
                                    asker.answerQuestion(
                                            question,
                                            request.mode(),
                                            request.searchRequest(question))));
        } catch (LecternException e) {
            return Json.toLine(
                    new FailedLine(question.id(), question.text(), String.valueOf(e.getMessage())));
        }
    }
}
