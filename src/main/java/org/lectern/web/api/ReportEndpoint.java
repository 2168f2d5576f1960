package org.lectern.web.api;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.index.SnapshotFollower;
import org.lectern.json.Json;
import org.lectern.model.LecternException;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.Question;
import org.lectern.report.Views;
import org.lectern.search.Asker;
import org.lectern.search.In;
import org.lectern.search.Limits;
import org.lectern.search.Mode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.Width;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Problem;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Answers a list of questions, a JSON line each, as they are answered; all from one commit. */
public final class ReportEndpoint implements Endpoint {

    /** More make a report of their own: {@code lectern report}. */
    static final int QUESTIONS = 1_000;

    private static final int PASSAGES = 3;
    private static final int MOST_PASSAGES = 20;

    /** Reports at once; others are asked to come back. */
    private static final int AT_ONCE = 2;

    private final SnapshotFollower follower;
    private final @Nullable Embedder embedder;
    private final Semaphore permits = new Semaphore(AT_ONCE);

    /**
     * The endpoint.
     *
     * @param embedder null to search by words alone
     */
    public ReportEndpoint(SnapshotFollower follower, @Nullable Embedder embedder) {
        this.follower = follower;
        this.embedder = embedder;
    }

    private record Asked(
            @Nullable String id, @Nullable String question, @Nullable String session) {}

    /** In place of an answer. */
    private record Refused(String id, String question, String reason) {}

    private record Wanted(List<Question> questions, Mode mode, Width width, int passages) {

        SearchRequest bounds(Question question) {
            return new SearchRequest(
                    "", In.READINGS, null, question.session(), width, mode, 0, passages);
        }
    }

    @Override
    public Reply reply(Request request) {
        Wanted wanted =
                new Wanted(
                        questions(request.body()),
                        request.choice("mode", Mode.HYBRID, List.of(Mode.values())),
                        request.choice("width", Width.FIRST, List.of(Width.values())),
                        request.number("n", PASSAGES, 1, MOST_PASSAGES));
        return new Reply.Stream(
                "application/x-ndjson",
                out -> answer(wanted, out),
                Map.of("Cache-Control", "no-store"),
                permits,
                refusal());
    }

    private static Reply.Text refusal() {
        return Problem.of(503, "Too many reports are being made. Try again in a moment.")
                .reply()
                .with("Retry-After", "5");
    }

    private static List<Question> questions(String body) {
        Asked[] asked = asked(body);
        if (asked.length > QUESTIONS) {
            throw new BadInput(
                    "At most %,d questions are answered at once; for more use: lectern report"
                            .formatted(QUESTIONS));
        }
        List<Question> questions = new ArrayList<>();
        for (Asked one : asked) {
            String id = one.id() == null ? Integer.toString(questions.size() + 1) : one.id();
            questions.add(Question.asked(id, text(one, questions.size() + 1), one.session()));
        }
        return questions;
    }

    private static Asked[] asked(String body) {
        try {
            return Json.read(body, Asked[].class);
        } catch (Json.Malformed e) {
            throw new BadInput(
                    "Send a JSON list of questions: [{\"id\":\"1\",\"question\":\"...\"}].");
        }
    }

    private static String text(Asked asked, int place) {
        String text = asked.question();
        if (text == null || text.isBlank() || text.length() > Limits.QUESTION_CHARACTERS) {
            throw new BadInput(
                    "Question %d has no \"question\" of 1 to %,d characters."
                            .formatted(place, Limits.QUESTION_CHARACTERS));
        }
        return text;
    }

    private void answer(Wanted wanted, Writer out) throws IOException {
        try {
            follower.use(snapshot -> {
                wanted.questions()
                        .forEach(question -> write(line(question, wanted, snapshot), out));
                return snapshot.commit();
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Sent at once: whoever asked reads the first answers while the last are made. */
    private static void write(String line, Writer out) {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(Question question, Wanted wanted, Snapshot snapshot) {
        try {
            Asker asker = new Asker(new Searcher(snapshot, embedder));
            return Json.line(
                    new Views(snapshot.catalogue())
                            .answer(question, asker.ask(question, wanted.bounds(question))));
        } catch (LecternException e) {
            return Json.line(
                    new Refused(question.id(), question.text(), String.valueOf(e.getMessage())));
        }
    }
}
