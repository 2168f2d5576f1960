package org.lectern.search;

import org.lectern.analysis.Words;
import org.lectern.model.Hit;
import org.lectern.model.ScoreParts;
import org.lectern.model.ScoreParts.OfBoth;
import org.lectern.model.Span;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How strong passages are as evidence for a question. Whether they answer it cannot be told from
 * words and vectors: this says how much of the question they are about, and nothing more.
 *
 * <p>There is none where nothing was found, or where the question is off the readings' topics: at
 * least {@link #UNKNOWN} of the weight of its words is in words that no reading has, and no
 * sentence is as near as {@link #NEAR}. It is good where the best three together reach {@link
 * #GOOD}: the share of the question's weight that an answering sentence covers, what the words of
 * the best give to its score, and twice the cosine of the nearest sentence. Where only words were
 * looked at, it is told from the shares of weight alone. What the bounds are worth stands in {@code
 * src/docs/ranking.md}.
 */
final class Strength {

    private static final double UNKNOWN = .4;
    private static final double NEAR = .64;
    private static final double GOOD = 1.95;

    private static final double UNKNOWN_BY_WORDS = .6;
    private static final double GOOD_BY_WORDS = .55;

    /** Share of a question's weight in corrected words from which on it is a guess. */
    private static final double GUESSED = .5;

    private static final int BEST = 3;

    private final Set<String> asked;
    private final Set<String> guessed;
    private final Weights weights;
    private final double all;

    /**
     * The strength of evidence for one question.
     *
     * @param asked terms of its words, corrected
     * @param guessed those that stand for words that are nowhere in the index
     */
    Strength(Set<String> asked, Set<String> guessed, Weights weights) {
        this.asked = asked;
        this.guessed = guessed;
        this.weights = weights;
        this.all = weights.sum(asked);
    }

    /** How much there is. */
    enum Evidence {
        NONE,
        SOME,
        GOOD
    }

    /**
     * Of a question's hits.
     *
     * @param hits best first
     */
    Evidence of(List<Hit> hits) {
        if (hits.isEmpty()) {
            return Evidence.NONE;
        }
        Evidence evidence =
                hits.getFirst().parts() instanceof OfBoth both ? ofBoth(hits, both) : ofWords(hits);
        return evidence == Evidence.GOOD && share(guessed) >= GUESSED ? Evidence.SOME : evidence;
    }

    private Evidence ofBoth(List<Hit> hits, OfBoth first) {
        if (unknown() >= UNKNOWN && nearest(hits) < NEAR) {
            return Evidence.NONE;
        }
        List<Hit> best = hits.stream().limit(BEST).toList();
        double covered = best.stream().mapToDouble(this::coveredByAnswer).max().orElse(0);
        double strength = covered + first.words() + 2 * nearest(best);
        return strength >= GOOD ? Evidence.GOOD : Evidence.SOME;
    }

    private Evidence ofWords(List<Hit> hits) {
        if (unknown() > UNKNOWN_BY_WORDS) {
            return Evidence.NONE;
        }
        double covered =
                hits.stream().mapToDouble(hit -> share(hit.passage().text())).max().orElse(0);
        return covered >= GOOD_BY_WORDS ? Evidence.GOOD : Evidence.SOME;
    }

    /** Share of the question's weight in words that no reading has. */
    private double unknown() {
        double unknown =
                asked.stream().filter(weights::isInNoReading).mapToDouble(weights::of).sum();
        return all == 0 ? 0 : unknown / all;
    }

    private static double nearest(List<Hit> hits) {
        return hits.stream()
                .map(Hit::parts)
                .mapToDouble(parts ->
                        switch (parts) {
                            case OfBoth both -> both.sentence();
                            case ScoreParts.OfMeaning meaning -> meaning.sentence();
                            case ScoreParts.OfWords _ -> 0;
                        })
                .max()
                .orElse(0);
    }

    private double coveredByAnswer(Hit hit) {
        Span answer = hit.answer();
        return answer == null
                ? 0
                : share(hit.passage().text().substring(answer.start(), answer.end()));
    }

    private double share(String text) {
        return share(Words.termsOf(text));
    }

    private double share(Set<String> terms) {
        Set<String> shared = new HashSet<>(terms);
        shared.retainAll(asked);
        return all == 0 ? 0 : weights.sum(shared) / all;
    }
}
