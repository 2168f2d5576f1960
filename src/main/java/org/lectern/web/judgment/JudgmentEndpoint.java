package org.lectern.web.judgment;

import org.jspecify.annotations.Nullable;
import org.lectern.format.Links;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.query.QueryLimits;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.view.SearchUrl;

import java.util.Map;
import java.util.Optional;

/** Stores a relevance judgment and redirects to the passage. */
public final class JudgmentEndpoint implements Endpoint.SnapshotEndpoint {

    private static final int SEE_OTHER = 303;

    private final JudgmentStore judgments;

    public JudgmentEndpoint(JudgmentStore judgments) {
        this.judgments = judgments;
    }

    @Override
    public Response respond(Request request, Snapshot snapshot) {
        Map<String, String> form = request.form();
        String query = form.getOrDefault("q", "").strip();
        String passage = form.getOrDefault("passage", "");
        @Nullable String question = form.get("question");
        if (query.isEmpty() || query.length() > QueryLimits.MAX_QUESTION_CHARACTERS) {
            throw new InvalidInputException("A judgment needs the query that it is for.");
        }
        if (snapshot.store().passage(passage).isEmpty()) {
            throw new InvalidInputException(
                    "There is no such passage in the index; reload the page.");
        }
        judgments.judge(query, question, passage, grade(form.getOrDefault("v", "")));
        String back =
                question == null ? SearchUrl.forQuery(query).href() : Links.question(question);
        return new Response.Empty(SEE_OTHER, Map.of("Location", back + "#p-" + passage));
    }

    private static Optional<Integer> grade(String text) {
        return switch (text) {
            case "1" -> Optional.of(1);
            case "0" -> Optional.of(0);
            case "none" -> Optional.empty();
            default -> throw new InvalidInputException("A judgment is 1, 0 or none.");
        };
    }
}
