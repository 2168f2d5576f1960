package org.lectern.model;

/** What a passage's score is made of. */
public sealed interface ScoreParts {

    /**
     * Its words alone.
     *
     * @param bm25 summed over the query's words
     */
    record LexicalScore(double bm25) implements ScoreParts {}

    /**
     * Its meaning alone.
     *
     * @param passage cosine of the question and the whole passage
     * @param sentence cosine of the question and the sentence nearest to it
     */
    record SemanticScore(double passage, double sentence) implements ScoreParts {}

    /**
     * Both.
     *
     * @param bm25 summed over the query's words
     * @param ceiling about the most that {@code bm25} could be
     * @param words what the words give to the score
     * @param passage cosine of the question, turned towards the best passages, and the passage
     * @param sentence cosine of the question and the sentence nearest to it
     * @param meaning what the meaning gives to the score
     */
    record HybridScore(
            double bm25,
            double ceiling,
            double words,
            double passage,
            double sentence,
            double meaning)
            implements ScoreParts {}
}
