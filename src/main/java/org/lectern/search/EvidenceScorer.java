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
 * How strong passages are as evidence for a question. Whether they answer it cannot be told from
 * words and vectors: this says how much of the question they are about, and nothing more.
 *
 * <p>There is none where nothing was found, or where the question is off the readings' topics: at
 * least {@link #MAX_UNKNOWN_SHARE} of the weight of its words is in words that no reading has, and
 * no sentence is as near as {@link #MIN_SENTENCE_COSINE}. It is good where the best three together
 * reach {@link #MIN_STRONG_SCORE}: the share of the question's weight that an answering sentence
 * covers, what the words of the best give to its score, and twice the cosine of the nearest
 * sentence. Where only words were looked at, it is told from the shares of weight alone. What the
 * bounds are worth stands in {@code src/docs/ranking.md}.
 */
final class EvidenceScorer {

    private static final double MAX_UNKNOWN_SHARE = .4;
    private static final double MIN_SENTENCE_COSINE = .64;
    private static final double MIN_STRONG_SCORE = 1.95;

    private static final double MAX_UNKNOWN_SHARE_LEXICAL = .6;
    private static final double MIN_STRONG_COVERAGE_LEXICAL = .55;

    /** Share of a question's weight in corrected words from which on it is a guess. */
    private static final double MAX_CORRECTED_SHARE = .5;

    private static final int TOP_HITS = 3;

    private final Set<String> questionTerms;
    private final Set<String> correctedTerms;
    private final TermWeights weights;
    private final double totalWeight;

    /**
     * The strength of evidence for one question.
     *
     * @param asked terms of its words, corrected
     * @param guessed those that stand for words that are nowhere in the index
     */
    EvidenceScorer(Set<String> asked, Set<String> guessed, TermWeights weights) {
        this.questionTerms = asked;
        this.correctedTerms = guessed;
        this.weights = weights;
        this.totalWeight = weights.sum(asked);
    }

    /** How much there is. */
    enum Level {
        NONE,
        PARTIAL,
        STRONG
    }

    /**
     * Of a question's hits.
     *
     * @param hits best first
     */
    Level levelOf(List<Hit> hits) {
        if (hits.isEmpty()) {
            return Level.NONE;
        }
        Level evidence =
                hits.getFirst().parts() instanceof HybridScore both
                        ? hybridLevel(hits, both)
                        : lexicalLevel(hits);
        return evidence == Level.STRONG && coverage(correctedTerms) >= MAX_CORRECTED_SHARE
                ? Level.PARTIAL
                : evidence;
    }

    private Level hybridLevel(List<Hit> hits, HybridScore first) {
        if (unknownShare() >= MAX_UNKNOWN_SHARE && bestSentenceCosine(hits) < MIN_SENTENCE_COSINE) {
            return Level.NONE;
        }
        List<Hit> best = hits.stream().limit(TOP_HITS).toList();
        double covered = best.stream().mapToDouble(this::answerCoverage).max().orElse(0);
        double strength = covered + first.words() + 2 * bestSentenceCosine(best);
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

    /** Share of the question's weight in words that no reading has. */
    private double unknownShare() {
        double unknown =
                questionTerms.stream()
                        .filter(weights::isInNoReading)
                        .mapToDouble(weights::of)
                        .sum();
        return totalWeight == 0 ? 0 : unknown / totalWeight;
    }

    private static double bestSentenceCosine(List<Hit> hits) {
        return hits.stream()
                .map(Hit::parts)
                .mapToDouble(parts ->
                        switch (parts) {
                            case HybridScore both -> both.sentence();
                            case ScoreParts.SemanticScore meaning -> meaning.sentence();
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
