package org.lectern.search;

import org.lectern.model.Answer;
import org.lectern.model.Question;

/**
 * Answers questions with passages of the readings. An answer also states how strong the passages
 * are as evidence (see {@link EvidenceScorer}) and which of the question's words they lack.
 */
public final class AnswerBuilder {

    private final Searcher searcher;

    /** Creates a builder that answers from the searcher's snapshot. */
    public AnswerBuilder(Searcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Searches for a question and answers it with the hits.
     *
     * @throws org.lectern.model.LecternException as {@link Searcher#prepareQuestion} and {@link
     *     Searcher#search} do
     */
    public Answer answerQuestion(Question question, RetrievalMode mode, SearchRequest request) {
        SearchResults results =
                searcher.search(
                        searcher.prepareQuestion(question.searchText(), mode),
                        request.withLimit(hitsToScore(request)));
        return answerFrom(results, request.limit());
    }

    private static int hitsToScore(SearchRequest request) {
        int reachable = SearchRequest.MAX_HITS - request.offset();
        return Math.max(request.limit(), Math.min(QuestionEvidence.HITS_SCORED, reachable));
    }

    /**
     * Answers the query of a search with its hits in readings.
     *
     * @param limit how many passages to return at most
     */
    public Answer answerFrom(SearchResults results, int limit) {
        return evidenceFor(results).toAnswer(results.hits(), limit);
    }

    /** Returns the query of a search as a question, to score all of its hits or some of them. */
    public QuestionEvidence evidenceFor(SearchResults results) {
        return new QuestionEvidence(searcher.snapshot(), results);
    }
}
