package org.lectern.web.answers;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Hit;
import org.lectern.model.LecternException;
import org.lectern.model.Question;
import org.lectern.report.Views;
import org.lectern.search.Asker;
import org.lectern.search.In;
import org.lectern.search.Mode;
import org.lectern.search.Results;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.Width;
import org.lectern.web.answers.Outcome.InReading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers the questions of the notes from one snapshot. */
final class Answering {

    /** Passages that are looked at for a question. */
    private static final int PASSAGES = 10;

    private final Searcher searcher;
    private final Asker asker;

    Answering(Snapshot snapshot, @Nullable Embedder embedder) {
        this.searcher = new Searcher(snapshot, embedder);
        this.asker = new Asker(searcher);
    }

    /** What cannot be searched for has no passages, and says why. */
    Outcome outcome(Question question) {
        try {
            Results results = searcher.question(question.asked(), bounds(question));
            Answer answer = asker.answer(question.asked(), results, PASSAGES);
            return new Outcome(question, answer, inReadings(question, results));
        } catch (LecternException e) {
            List<String> why = List.of(String.valueOf(e.getMessage()));
            return new Outcome(question, new Answer.NotFound(List.of(), why, List.of()), List.of());
        }
    }

    private static SearchRequest bounds(Question question) {
        return new SearchRequest(
                "", In.READINGS, null, question.session(), Width.FIRST, Mode.HYBRID, 0, PASSAGES);
    }

    private List<InReading> inReadings(Question question, Results results) {
        Map<String, List<Hit>> byReading =
                results.hits().stream()
                        .collect(
                                Collectors.groupingBy(
                                        hit -> hit.source().id(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byReading.values().stream()
                .map(hits -> inReading(question, results.of(hits)))
                .filter(one -> !one.state().equals("not-found"))
                .toList();
    }

    private InReading inReading(Question question, Results results) {
        Hit best = results.hits().getFirst();
        Answer answer = asker.answer(question.asked(), results, PASSAGES);
        return new InReading(best.source().id(), Views.state(answer), best);
    }
}
