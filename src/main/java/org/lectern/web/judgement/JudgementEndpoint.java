package org.lectern.web.judgement;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.BadInput;
import org.lectern.quoting.Links;
import org.lectern.search.Limits;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.page.SearchAddress;

import java.util.Map;
import java.util.Optional;

/** Takes a tick or a cross, and leads back to where it was set. */
public final class JudgementEndpoint implements Endpoint.OfCommit {

    private static final int SEE_OTHER = 303;

    private final Judgements judgements;

    public JudgementEndpoint(Judgements judgements) {
        this.judgements = judgements;
    }

    @Override
    public Reply reply(Request request, Snapshot snapshot) {
        Map<String, String> form = request.form();
        String query = form.getOrDefault("q", "").strip();
        String passage = form.getOrDefault("passage", "");
        @Nullable String question = form.get("question");
        if (query.isEmpty() || query.length() > Limits.QUESTION_CHARACTERS) {
            throw new BadInput("A judgement says what was asked.");
        }
        if (snapshot.passage(passage).isEmpty()) {
            throw new BadInput("There is no such passage in the index; load the page anew.");
        }
        judgements.judge(query, question, passage, grade(form.getOrDefault("v", "")));
        String back =
                question == null ? SearchAddress.words(query).href() : Links.question(question);
        return new Reply.Bare(SEE_OTHER, Map.of("Location", back + "#p-" + passage));
    }

    private static Optional<Integer> grade(String text) {
        return switch (text) {
            case "1" -> Optional.of(1);
            case "0" -> Optional.of(0);
            case "none" -> Optional.empty();
            default -> throw new BadInput("A judgement is 1, 0 or none.");
        };
    }
}
