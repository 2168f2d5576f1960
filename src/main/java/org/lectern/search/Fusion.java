package org.lectern.search;

import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.ScoreParts;
import org.lectern.model.Vector;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Combines lexical (BM25) and semantic (cosine) scores into one: {@code 1.25 L/U + sigmoid(15 (.65
 * c + .35 s - .65))}, where L is BM25, U an estimate of the highest possible BM25, c the cosine of
 * question and passage, and s the cosine of question and nearest sentence. The two best passages
 * then move the question vector a little towards themselves, as pseudo-relevance feedback, and c is
 * computed again.
 *
 * <p>Ranks would lose by how much one passage is better than the next, and the minimum and maximum
 * of a list say nothing if all its passages are alike. Both scores are therefore normalised by
 * scales that do not depend on the other candidates. {@code src/docs/ranking.md} has measurements.
 */
final class Fusion {

    /** Weight of the lexical score. Values from 1 to 2 give nearly the same quality. */
    private static final double LEXICAL_WEIGHT = 1.25;

    private static final double SIGMOID_SLOPE = 15;
    private static final double SIGMOID_MIDPOINT = .65;

    /** Weight of the passage's cosine; the nearest sentence has the rest. */
    private static final double PASSAGE_WEIGHT = .65;

    /** Weights by which the best and the second best passage move the question vector. */
    private static final List<Double> FEEDBACK_WEIGHTS = List.of(.2 * 2 / 3, .2 / 3);

    private final double maxBm25;

    /**
     * Creates the fusion of one query's candidates.
     *
     * @param maxBm25 estimate of the highest possible BM25 score; 0 if no words can match
     */
    Fusion(double maxBm25) {
        this.maxBm25 = maxBm25;
    }

    /**
     * A candidate with its lexical and its semantic scores.
     *
     * @param passageCosine cosine of question and passage
     * @param sentenceCosine cosine of question and nearest sentence; that of the passage if it has
     *     no sentences
     */
    record ScoredCandidate(
            int passageNumber,
            double bm25,
            QuantisedVector passageVector,
            double passageCosine,
            double sentenceCosine) {

        static ScoredCandidate of(
                int passageNumber, double bm25, PassageVectors vectors, Vector question) {
            double passageCosine = vectors.whole().cosine(question);
            double sentenceCosine =
                    vectors.sentences().stream()
                            .mapToDouble(sentence -> sentence.cosine(question))
                            .max()
                            .orElse(passageCosine);
            return new ScoredCandidate(
                    passageNumber, bm25, vectors.whole(), passageCosine, sentenceCosine);
        }

        /** Returns this candidate compared with a moved question; its sentence stays. */
        private ScoredCandidate withQuestion(Vector moved) {
            return new ScoredCandidate(
                    passageNumber,
                    bm25,
                    passageVector,
                    passageVector.cosine(moved),
                    sentenceCosine);
        }

        /** Returns the weighted mean of both cosines. */
        double similarity() {
            return similarity(passageCosine);
        }

        private double similarity(double cosine) {
            return PASSAGE_WEIGHT * cosine + (1 - PASSAGE_WEIGHT) * sentenceCosine;
        }
    }

    /** A passage with its final score and the parts of it. */
    record ScoredPassage(int passageNumber, double score, ScoreParts parts) {

        static final Comparator<ScoredPassage> BEST_FIRST =
                Comparator.comparingDouble(ScoredPassage::score)
                        .reversed()
                        .thenComparingInt(ScoredPassage::passageNumber);

        /** Returns this passage with its score multiplied by a weight. */
        ScoredPassage weightedBy(double weight) {
            return new ScoredPassage(passageNumber, score * weight, parts);
        }
    }

    /**
     * Scores candidates by both their scores.
     *
     * @param candidates scored with the same question
     * @return best first
     */
    List<ScoredPassage> fuse(Vector question, List<ScoredCandidate> candidates) {
        Vector moved = withFeedback(question, candidates);
        List<ScoredCandidate> rescored =
                candidates.stream().map(candidate -> candidate.withQuestion(moved)).toList();
        // The moved question is nearer to all candidates. Shifting the best cosine back to where it
        // was keeps scores comparable between questions.
        double shift = maxCosine(rescored) - maxCosine(candidates);
        return rescored.stream()
                .map(candidate -> score(candidate, candidate.passageCosine() - shift))
                .sorted(ScoredPassage.BEST_FIRST)
                .toList();
    }

    private static double maxCosine(List<ScoredCandidate> candidates) {
        return candidates.stream().mapToDouble(ScoredCandidate::passageCosine).max().orElse(0);
    }

    private Vector withFeedback(Vector question, List<ScoredCandidate> candidates) {
        List<ScoredCandidate> best = candidates.stream().sorted(bestFirst()).toList();
        Map<QuantisedVector, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(FEEDBACK_WEIGHTS.size(), best.size()); i++) {
            weights.merge(best.get(i).passageVector(), FEEDBACK_WEIGHTS.get(i), Double::sum);
        }
        return question.movedTowards(weights);
    }

    private Comparator<ScoredCandidate> bestFirst() {
        return Comparator.comparingDouble(
                        (ScoredCandidate c) -> score(c, c.passageCosine()).score())
                .reversed()
                .thenComparingInt(ScoredCandidate::passageNumber);
    }

    private ScoredPassage score(ScoredCandidate candidate, double cosine) {
        double bm25 = candidate.bm25();
        double lexical = maxBm25 == 0 ? 0 : LEXICAL_WEIGHT * bm25 / maxBm25;
        double similarity = candidate.similarity(cosine);
        double semantic = 1 / (1 + Math.exp(-SIGMOID_SLOPE * (similarity - SIGMOID_MIDPOINT)));
        return new ScoredPassage(
                candidate.passageNumber(),
                lexical + semantic,
                new ScoreParts.HybridScore(
                        bm25, maxBm25, lexical, cosine, candidate.sentenceCosine(), semantic));
    }
}
