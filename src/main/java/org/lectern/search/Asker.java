package org.lectern.search;

import org.lectern.model.Answer;
import org.lectern.model.Question;

/**
 * Answers a question with passages of the readings, and says how strong they are as evidence (see
 * {@link Strength}) and which of the question's words they lack.
 */
public final class Asker {

    private final Searcher searcher;

    /** An asker over the searcher's snapshot. */
    public Asker(Searcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Answers a question within the bounds of a request, whose own query is passed over.
     *
     * @throws org.lectern.model.LecternException.BadQuery if the question cannot be searched for
     */
    public Answer ask(Question question, SearchRequest bounds) {
        int looked = Math.max(bounds.limit(), Math.min(Asking.JUDGED, Limits.HITS - bounds.from()));
        Results results = searcher.question(question.asked(), bounds.limitedTo(looked));
        return answer(question.asked(), results, bounds.limit());
    }

    /**
     * What the results of a search say to the question that they were found for.
     *
     * @param results of which those in readings count
     * @param limit how many passages to give at most
     */
    public Answer answer(String question, Results results, int limit) {
        return asking(question, results).answer(results.hits(), limit);
    }

    /** The question that some results were found for, to judge all of them or some by. */
    public Asking asking(String question, Results results) {
        return new Asking(searcher.snapshot(), question, results);
    }
}
