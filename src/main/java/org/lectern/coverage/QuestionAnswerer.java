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

/** Answers questions from one snapshot, reading by reading too. Safe for use by many threads. */
public final class QuestionAnswerer {

    /** So many of the best passages speak for their readings, however few are given. */
    private static final int MIN_PASSAGES = 10;

    private final Searcher searcher;
    private final AnswerBuilder answerBuilder;
    private final RetrievalMode mode;
    private final SessionScope width;
    private final int passages;

    /**
     * Answering, by these means.
     *
     * @param searcher of the commit to be asked
     * @param mode by what passages are to be found
     * @param width what a question's session means for it
     * @param passages how many to give for a question at most
     */
    public QuestionAnswerer(
            Searcher searcher, RetrievalMode mode, SessionScope width, int passages) {
        this.searcher = searcher;
        this.answerBuilder = new AnswerBuilder(searcher);
        this.mode = mode;
        this.width = width;
        this.passages = passages;
    }

    public Snapshot snapshot() {
        return searcher.snapshot();
    }

    /**
     * What the readings say to a question.
     *
     * @throws org.lectern.model.LecternException.InvalidQueryException if it cannot be searched for
     * @throws org.lectern.model.LecternException.UnknownSessionException if its session is not
     *     there
     */
    public QuestionOutcome answer(Question question) {
        SearchResults results =
                searcher.search(
                        searcher.prepareQuestion(question.searchText(), mode),
                        searchRequest(question));
        QuestionEvidence asking = answerBuilder.evidenceFor(results);
        return new QuestionOutcome(
                question, asking.toAnswer(results.hits(), passages), byReading(asking, results));
    }

    private SearchRequest searchRequest(Question question) {
        int limit = Math.max(passages, MIN_PASSAGES);
        return new SearchRequest(SourceFilter.READINGS, null, question.session(), width, 0, limit);
    }

    private List<ReadingOutcome> byReading(QuestionEvidence asking, SearchResults results) {
        Map<String, List<Hit>> byReading =
                results.hits().stream()
                        .limit(MIN_PASSAGES)
                        .collect(
                                Collectors.groupingBy(
                                        hit -> hit.source().id(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byReading.values().stream()
                .map(hits -> readingOutcome(asking, hits))
                .filter(one -> one.state() != AnswerState.NOT_FOUND)
                .toList();
    }

    /** Why it is in that state is of no interest: no passage need be shown. */
    private static ReadingOutcome readingOutcome(QuestionEvidence asking, List<Hit> hits) {
        return ReadingOutcome.of(hits.getFirst().passage(), asking.toAnswer(hits, 0).state());
    }
}
