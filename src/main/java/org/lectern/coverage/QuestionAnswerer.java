package org.lectern.coverage;

import org.lectern.index.Snapshot;
import org.lectern.model.AnswerState;
import org.lectern.model.Hit;
import org.lectern.model.Question;
import org.lectern.search.AnswerBuilder;
import org.lectern.search.QuestionEvidence;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.SearchResults;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers questions from one snapshot, overall and for each reading. Thread-safe. */
public final class QuestionAnswerer {

    /** Best passages by which readings are rated, even if fewer are returned. */
    private static final int MIN_PASSAGES = 10;

    private final Searcher searcher;
    private final AnswerBuilder answerBuilder;
    private final RetrievalMode mode;
    private final SessionScope scope;
    private final int passages;

    /**
     * Creates an answerer.
     *
     * @param scope where to search for a question that belongs to a session
     * @param passages maximum number of passages in an answer
     */
    public QuestionAnswerer(
            Searcher searcher, RetrievalMode mode, SessionScope scope, int passages) {
        this.searcher = searcher;
        this.answerBuilder = new AnswerBuilder(searcher);
        this.mode = mode;
        this.scope = scope;
        this.passages = passages;
    }

    public Snapshot snapshot() {
        return searcher.snapshot();
    }

    /**
     * Answers a question.
     *
     * @throws org.lectern.model.LecternException.InvalidQueryException if the question cannot be
     *     searched for
     * @throws org.lectern.model.LecternException.UnknownSessionException if the question's session
     *     is unknown
     */
    public QuestionOutcome answer(Question question) {
        SearchResults results =
                searcher.search(
                        searcher.prepareQuestion(question.searchText(), mode),
                        searchRequest(question));
        QuestionEvidence evidence = answerBuilder.evidenceFor(results);
        return new QuestionOutcome(
                question,
                evidence.toAnswer(results.hits(), passages),
                byReading(evidence, results));
    }

    private SearchRequest searchRequest(Question question) {
        int limit = Math.max(passages, MIN_PASSAGES);
        return new SearchRequest(SourceFilter.READINGS, null, question.session(), scope, 0, limit);
    }

    private List<ReadingOutcome> byReading(QuestionEvidence evidence, SearchResults results) {
        return bestHitsByReading(results).values().stream()
                .map(hits -> readingOutcome(evidence, hits))
                .filter(outcome -> outcome.state() != AnswerState.NOT_FOUND)
                .toList();
    }

    private static Map<String, List<Hit>> bestHitsByReading(SearchResults results) {
        return results.hits().stream()
                .limit(MIN_PASSAGES)
                .collect(
                        Collectors.groupingBy(
                                hit -> hit.source().id(), LinkedHashMap::new, Collectors.toList()));
    }

    private static ReadingOutcome readingOutcome(QuestionEvidence evidence, List<Hit> hits) {
        return ReadingOutcome.of(hits.getFirst().passage(), evidence.toAnswer(hits, 0).state());
    }
}
