package org.lectern.model;

/** The components of a passage's score, by retrieval mode. */
public sealed interface ScoreParts {

    /**
     * A score of a lexical search.
     *
     * @param bm25 sum over the query's terms
     */
    record LexicalScore(double bm25) implements ScoreParts {}

    /**
     * A score of a semantic search.
     *
     * @param passage cosine of the query and the passage
     * @param sentence cosine of the query and the nearest sentence
     */
    record SemanticScore(double passage, double sentence) implements ScoreParts {}

    /**
     * A score of a hybrid search.
     *
     * @param bm25 sum over the query's terms
     * @param ceiling approximate upper bound of {@code bm25}
     * @param words contribution of the lexical part to the score
     * @param passage cosine of the query, after pseudo-relevance feedback, and the passage
     * @param sentence cosine of the query and the nearest sentence
     * @param meaning contribution of the semantic part to the score
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
