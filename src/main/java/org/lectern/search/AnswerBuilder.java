package org.lectern.search;

import org.lectern.model.Answer;
import org.lectern.model.Question;
import org.lectern.query.QueryLimits;

/**
 * Answers a question with passages of the readings, and says how strong they are as evidence (see
 * {@link EvidenceScorer}) and which of the question's words they lack.
 */
public final class AnswerBuilder {

    private final Searcher searcher;

    /** An asker over the searcher's snapshot. */
    public AnswerBuilder(Searcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Answers a question within the bounds of a request, whose own query is passed over.
     *
     * @throws org.lectern.model.LecternException.InvalidQueryException if the question cannot be
     *     searched for
     */
    public Answer answerQuestion(Question question, SearchRequest bounds) {
        int looked =
                Math.max(
                        bounds.limit(),
                        Math.min(
                                QuestionEvidence.HITS_SCORED,
                                QueryLimits.MAX_HITS - bounds.offset()));
        SearchResults results =
                searcher.searchQuestion(question.searchText(), bounds.withLimit(looked));
        return answerFrom(question.searchText(), results, bounds.limit());
    }

    /**
     * What the results of a search say to the question that they were found for.
     *
     * @param results of which those in readings count
     * @param limit how many passages to give at most
     */
    public Answer answerFrom(String question, SearchResults results, int limit) {
        return evidenceFor(question, results).toAnswer(results.hits(), limit);
    }

    /** The question that some results were found for, to judge all of them or some by. */
    public QuestionEvidence evidenceFor(String question, SearchResults results) {
        return new QuestionEvidence(searcher.snapshot(), question, results);
    }
}
