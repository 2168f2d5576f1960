package org.lectern.search;

import org.lectern.analysis.WordTokenizer;
import org.lectern.model.Hit;
import org.lectern.model.ScoreParts;
import org.lectern.model.ScoreParts.HybridScore;
import org.lectern.model.Span;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Scores how strong passages are as evidence for a question. Words and vectors cannot tell whether
 * a passage answers; the level says how much of the question the passages are about.
 *
 * <ul>
 *   <li>{@link Level#NONE} if there are no hits, or if the question is off the readings' subjects:
 *       terms that no reading contains have at least {@link #MAX_UNKNOWN_SHARE} of its weight, and
 *       no hit has a sentence with a cosine of {@link #MIN_SENTENCE_COSINE}.
 *   <li>{@link Level#STRONG} if the sum of three parts is at least {@link #MIN_STRONG_SCORE}: the
 *       largest share of the question's weight that an answer sentence of the best three hits
 *       covers, the lexical part of the best hit's score, and twice the largest sentence cosine of
 *       the best three hits.
 *   <li>{@link Level#PARTIAL} otherwise, and at best if corrected words have at least {@link
 *       #MAX_CORRECTED_SHARE} of the weight: the evidence is for a guess then.
 * </ul>
 *
 * <p>For lexical and semantic hits, only shares of weight decide. {@code src/docs/ranking.md} has
 * measurements of the thresholds.
 */
final class EvidenceScorer {

    private static final double MAX_UNKNOWN_SHARE = .4;
    private static final double MIN_SENTENCE_COSINE = .64;
    private static final double MIN_STRONG_SCORE = 1.95;

    private static final double MAX_UNKNOWN_SHARE_LEXICAL = .6;
    private static final double MIN_STRONG_COVERAGE_LEXICAL = .55;

    private static final double MAX_CORRECTED_SHARE = .5;

    private static final int TOP_HITS = 3;

    private final Set<String> questionTerms;
    private final Set<String> correctedTerms;
    private final TermWeights weights;
    private final double totalWeight;

    /**
     * Creates a scorer for one question.
     *
     * @param questionTerms terms of the corrected question
     * @param correctedTerms those of them that replace words which the index lacks
     */
    EvidenceScorer(Set<String> questionTerms, Set<String> correctedTerms, TermWeights weights) {
        this.questionTerms = questionTerms;
        this.correctedTerms = correctedTerms;
        this.weights = weights;
        this.totalWeight = weights.sum(questionTerms);
    }

    /** A strength of evidence. */
    enum Level {
        NONE,
        PARTIAL,
        STRONG
    }

    /**
     * Returns the strength of a question's hits.
     *
     * @param hits best first
     */
    Level levelOf(List<Hit> hits) {
        if (hits.isEmpty()) {
            return Level.NONE;
        }
        Level level =
                hits.getFirst().parts() instanceof HybridScore best
                        ? hybridLevel(hits, best)
                        : lexicalLevel(hits);
        return level == Level.STRONG && coverage(correctedTerms) >= MAX_CORRECTED_SHARE
                ? Level.PARTIAL
                : level;
    }

    private Level hybridLevel(List<Hit> hits, HybridScore best) {
        if (unknownShare() >= MAX_UNKNOWN_SHARE && maxSentenceCosine(hits) < MIN_SENTENCE_COSINE) {
            return Level.NONE;
        }
        List<Hit> topHits = hits.stream().limit(TOP_HITS).toList();
        double covered = topHits.stream().mapToDouble(this::answerCoverage).max().orElse(0);
        double strength = covered + best.words() + 2 * maxSentenceCosine(topHits);
        return strength >= MIN_STRONG_SCORE ? Level.STRONG : Level.PARTIAL;
    }

    private Level lexicalLevel(List<Hit> hits) {
        if (unknownShare() > MAX_UNKNOWN_SHARE_LEXICAL) {
            return Level.NONE;
        }
        double covered =
                hits.stream().mapToDouble(hit -> coverage(hit.passage().text())).max().orElse(0);
        return covered >= MIN_STRONG_COVERAGE_LEXICAL ? Level.STRONG : Level.PARTIAL;
    }

    /** Returns the share of the question's weight in terms that no reading contains. */
    private double unknownShare() {
        double unknown =
                questionTerms.stream()
                        .filter(weights::isUnknown)
                        .mapToDouble(weights::weight)
                        .sum();
        return totalWeight == 0 ? 0 : unknown / totalWeight;
    }

    private static double maxSentenceCosine(List<Hit> hits) {
        return hits.stream()
                .map(Hit::parts)
                .mapToDouble(parts ->
                        switch (parts) {
                            case HybridScore hybrid -> hybrid.sentence();
                            case ScoreParts.SemanticScore semantic -> semantic.sentence();
                            case ScoreParts.LexicalScore _ -> 0;
                        })
                .max()
                .orElse(0);
    }

    private double answerCoverage(Hit hit) {
        Span answer = hit.answerSpan();
        return answer == null
                ? 0
                : coverage(hit.passage().text().substring(answer.start(), answer.end()));
    }

    private double coverage(String text) {
        return coverage(WordTokenizer.terms(text));
    }

    private double coverage(Set<String> terms) {
        Set<String> shared = new HashSet<>(terms);
        shared.retainAll(questionTerms);
        return totalWeight == 0 ? 0 : weights.sum(shared) / totalWeight;
    }
}
