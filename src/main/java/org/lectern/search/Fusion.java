package org.lectern.search;

import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.ScoreParts;
import org.lectern.model.Vector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what a passage's words and its meaning say of it into one score: {@code 1.25 L/U +
 * sigmoid(15 (.65 c + .35 s - .65))}, where L is BM25, U about the most it could be, c the cosine
 * of question and passage and s that of question and nearest sentence. The best two turn the
 * question a little towards themselves, and all are scored again.
 *
 * <p>A rank forgets by how much one passage is better than the next, and the least and the best of
 * a list that is all alike say nothing: so both sides are measured on scales of their own, which
 * are the same for every question. What each part is worth stands in {@code src/docs/ranking.md}.
 */
final class Fusion {

    /** What words weigh against meaning; all from 1 to 2 do nearly as well. */
    private static final double LEXICAL_WEIGHT = 1.25;

    private static final double SIGMOID_SLOPE = 15;
    private static final double SIGMOID_MIDPOINT = .65;

    /** What the whole passage weighs; its nearest sentence has the rest. */
    static final double PASSAGE_WEIGHT = .65;

    /** How far the best two passages turn the question. */
    private static final List<Double> FEEDBACK_WEIGHTS = List.of(.2 * 2 / 3, .2 / 3);

    private final double maxBm25;

    /**
     * A fusion for one question.
     *
     * @param ceiling about the most that words can score
     */
    Fusion(double ceiling) {
        this.maxBm25 = ceiling;
    }

    /** A passage as both sides see it. */
    record ScoredCandidate(int passageNumber, double bm25, PassageVectors vectors) {}

    /** A passage with its score. */
    record ScoredPassage(int passageNumber, double score, ScoreParts parts) {

        /** The same, counting more or less. */
        ScoredPassage weightedBy(double weight) {
            return new ScoredPassage(passageNumber, score * weight, parts);
        }

        static final Comparator<ScoredPassage> BEST_FIRST =
                Comparator.comparingDouble(ScoredPassage::score)
                        .reversed()
                        .thenComparingInt(ScoredPassage::passageNumber);
    }

    /** Best first. */
    List<ScoredPassage> fuse(Vector question, List<ScoredCandidate> pool) {
        List<CandidateSimilarity> seen =
                pool.stream().map(v -> CandidateSimilarity.of(v, question)).toList();
        Vector turned = withFeedback(question, seen);
        double before =
                seen.stream().mapToDouble(CandidateSimilarity::passageCosine).max().orElse(0);
        List<CandidateSimilarity> again =
                seen.stream().map(s -> s.withFeedbackVector(turned)).toList();
        double after =
                again.stream().mapToDouble(CandidateSimilarity::passageCosine).max().orElse(0);
        return again.stream()
                .map(s -> score(s, s.passageCosine() - (after - before)))
                .sorted(ScoredPassage.BEST_FIRST)
                .toList();
    }

    private Vector withFeedback(Vector question, List<CandidateSimilarity> seen) {
        List<CandidateSimilarity> best = new ArrayList<>(seen);
        best.sort(
                Comparator.comparingDouble(
                                (CandidateSimilarity s) -> score(s, s.passageCosine()).score())
                        .reversed()
                        .thenComparingInt(s -> s.candidate().passageNumber()));
        Map<QuantisedVector, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(FEEDBACK_WEIGHTS.size(), best.size()); i++) {
            weights.merge(
                    best.get(i).candidate().vectors().whole(),
                    FEEDBACK_WEIGHTS.get(i),
                    Double::sum);
        }
        return question.movedTowards(weights);
    }

    private ScoredPassage score(CandidateSimilarity seen, double cosine) {
        double bm25 = seen.candidate().bm25();
        double words = maxBm25 == 0 ? 0 : LEXICAL_WEIGHT * bm25 / maxBm25;
        double near = PASSAGE_WEIGHT * cosine + (1 - PASSAGE_WEIGHT) * seen.sentenceCosine();
        double meaning = 1 / (1 + Math.exp(-SIGMOID_SLOPE * (near - SIGMOID_MIDPOINT)));
        return new ScoredPassage(
                seen.candidate().passageNumber(),
                words + meaning,
                new ScoreParts.HybridScore(
                        bm25, maxBm25, words, cosine, seen.sentenceCosine(), meaning));
    }

    /** How near a passage and its nearest sentence are to a question. */
    private record CandidateSimilarity(
            ScoredCandidate candidate, double passageCosine, double sentenceCosine) {

        static CandidateSimilarity of(ScoredCandidate voices, Vector question) {
            double cosine = voices.vectors().whole().cosine(question);
            return new CandidateSimilarity(
                    voices, cosine, Fusion.bestSentenceCosine(voices.vectors(), question, cosine));
        }

        /** The same by a question that was turned; a sentence answers what was asked. */
        CandidateSimilarity withFeedbackVector(Vector turned) {
            return new CandidateSimilarity(
                    candidate, candidate.vectors().whole().cosine(turned), sentenceCosine);
        }
    }

    /** Of the sentence nearest to the question; a passage without sentences is one itself. */
    static double bestSentenceCosine(PassageVectors vectors, Vector question, double whole) {
        return vectors.sentences().stream()
                .mapToDouble(sentence -> sentence.cosine(question))
                .max()
                .orElse(whole);
    }
}
