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
    private static final double WORDS = 1.25;

    private static final double SLOPE = 15;
    private static final double MIDDLE = .65;

    /** What the whole passage weighs; its nearest sentence has the rest. */
    static final double PASSAGE = .65;

    /** How far the best two passages turn the question. */
    private static final List<Double> FEEDBACK = List.of(.2 * 2 / 3, .2 / 3);

    private final double ceiling;

    /**
     * A fusion for one question.
     *
     * @param ceiling about the most that words can score
     */
    Fusion(double ceiling) {
        this.ceiling = ceiling;
    }

    /** A passage as both sides see it. */
    record Voices(int passage, double bm25, PassageVectors vectors) {}

    /** A passage with its score. */
    record Scored(int passage, double score, ScoreParts parts) {

        /** The same, counting more or less. */
        Scored times(double weight) {
            return new Scored(passage, score * weight, parts);
        }

        static final Comparator<Scored> BEST_FIRST =
                Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparingInt(Scored::passage);
    }

    /** Best first. */
    List<Scored> fused(Vector question, List<Voices> pool) {
        List<Seen> seen = pool.stream().map(v -> Seen.of(v, question)).toList();
        Vector turned = turned(question, seen);
        double before = seen.stream().mapToDouble(Seen::cosine).max().orElse(0);
        List<Seen> again = seen.stream().map(s -> s.by(turned)).toList();
        double after = again.stream().mapToDouble(Seen::cosine).max().orElse(0);
        return again.stream()
                .map(s -> scored(s, s.cosine() - (after - before)))
                .sorted(Scored.BEST_FIRST)
                .toList();
    }

    private Vector turned(Vector question, List<Seen> seen) {
        List<Seen> best = new ArrayList<>(seen);
        best.sort(
                Comparator.comparingDouble((Seen s) -> scored(s, s.cosine()).score())
                        .reversed()
                        .thenComparingInt(s -> s.voices().passage()));
        Map<QuantisedVector, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(FEEDBACK.size(), best.size()); i++) {
            weights.merge(best.get(i).voices().vectors().whole(), FEEDBACK.get(i), Double::sum);
        }
        return question.towards(weights);
    }

    private Scored scored(Seen seen, double cosine) {
        double bm25 = seen.voices().bm25();
        double words = ceiling == 0 ? 0 : WORDS * bm25 / ceiling;
        double near = PASSAGE * cosine + (1 - PASSAGE) * seen.sentence();
        double meaning = 1 / (1 + Math.exp(-SLOPE * (near - MIDDLE)));
        return new Scored(
                seen.voices().passage(),
                words + meaning,
                new ScoreParts.OfBoth(bm25, ceiling, words, cosine, seen.sentence(), meaning));
    }

    /** How near a passage and its nearest sentence are to a question. */
    private record Seen(Voices voices, double cosine, double sentence) {

        static Seen of(Voices voices, Vector question) {
            double cosine = voices.vectors().whole().cosine(question);
            return new Seen(voices, cosine, Fusion.sentence(voices.vectors(), question, cosine));
        }

        /** The same by a question that was turned; a sentence answers what was asked. */
        Seen by(Vector turned) {
            return new Seen(voices, voices.vectors().whole().cosine(turned), sentence);
        }
    }

    /** Of the sentence nearest to the question; a passage without sentences is one itself. */
    static double sentence(PassageVectors vectors, Vector question, double whole) {
        return vectors.sentences().stream()
                .mapToDouble(sentence -> sentence.cosine(question))
                .max()
                .orElse(whole);
    }
}
