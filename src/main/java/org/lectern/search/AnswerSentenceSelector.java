package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.SentenceSplitter;
import org.lectern.analysis.WordTokenizer;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Span;
import org.lectern.model.Vector;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Selects the sentence of a passage that answers a query best: the one with the largest sum of the
 * share of the query's term weight that it covers and twice its cosine with the query.
 */
final class AnswerSentenceSelector {

    private static final double COSINE_WEIGHT = 2;

    private final Set<String> queryTerms;
    private final TermWeights weights;
    private final double totalWeight;
    private final @Nullable Vector queryVector;

    /**
     * Creates a selector for one query.
     *
     * @param queryVector null to select by terms alone
     */
    AnswerSentenceSelector(
            Set<String> queryTerms, TermWeights weights, @Nullable Vector queryVector) {
        this.queryTerms = queryTerms;
        this.weights = weights;
        this.totalWeight = weights.sum(queryTerms);
        this.queryVector = queryVector;
    }

    /**
     * Selects a sentence.
     *
     * @param vectors of the passage; null to select by terms alone
     * @return the first of equally good sentences; null if none has anything in common with the
     *     query
     */
    @Nullable Span select(String text, @Nullable PassageVectors vectors) {
        List<Span> sentences = SentenceSplitter.split(text);
        List<QuantisedVector> sentenceVectors = vectors == null ? List.of() : vectors.sentences();
        Span best = null;
        double bestScore = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            double score =
                    coverage(text.substring(sentence.start(), sentence.end()))
                            + weightedCosine(sentenceVectors, i);
            if (score > bestScore) {
                best = sentence;
                bestScore = score;
            }
        }
        return best;
    }

    private double coverage(String sentence) {
        Set<String> shared = new HashSet<>(WordTokenizer.terms(sentence));
        shared.retainAll(queryTerms);
        return totalWeight == 0 ? 0 : weights.sum(shared) / totalWeight;
    }

    private double weightedCosine(List<QuantisedVector> sentenceVectors, int sentence) {
        return queryVector == null || sentence >= sentenceVectors.size()
                ? 0
                : COSINE_WEIGHT * sentenceVectors.get(sentence).cosine(queryVector);
    }
}
