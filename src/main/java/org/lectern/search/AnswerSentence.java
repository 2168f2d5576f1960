package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Sentences;
import org.lectern.analysis.Words;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Span;
import org.lectern.model.Vector;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Picks the sentence of a passage that answers best: by the share of the query's words that it
 * covers, each counted once by its weight, and twice its cosine with the question where both are
 * known. Of equals the first. None where no sentence has anything of the query.
 */
final class AnswerSentence {

    private static final double MEANING = 2;

    private final Set<String> terms;
    private final Weights weights;
    private final double all;
    private final @Nullable Vector question;

    /**
     * A picker for one query.
     *
     * @param question null where words alone are known
     */
    AnswerSentence(Set<String> terms, Weights weights, @Nullable Vector question) {
        this.terms = terms;
        this.weights = weights;
        this.all = weights.sum(terms);
        this.question = question;
    }

    @Nullable Span in(String text, @Nullable PassageVectors vectors) {
        List<Span> sentences = Sentences.of(text);
        List<QuantisedVector> places = vectors == null ? List.of() : vectors.sentences();
        Span best = null;
        double most = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            String words = text.substring(sentence.start(), sentence.end());
            double worth = covered(words) + meaning(places, i);
            if (worth > most) {
                best = sentence;
                most = worth;
            }
        }
        return best;
    }

    private double covered(String sentence) {
        Set<String> shared = new HashSet<>(Words.termsOf(sentence));
        shared.retainAll(terms);
        return all == 0 ? 0 : weights.sum(shared) / all;
    }

    private double meaning(List<QuantisedVector> places, int sentence) {
        return question == null || sentence >= places.size()
                ? 0
                : MEANING * places.get(sentence).cosine(question);
    }
}
