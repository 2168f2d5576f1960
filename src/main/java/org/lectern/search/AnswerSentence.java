package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Sentences;
import org.lectern.analysis.Words;
import org.lectern.model.Span;

import java.util.HashSet;
import java.util.Set;

/**
 * Picks the sentence of a passage that covers most of the query's words, each counted once by its
 * weight. Of equals the first. None where no sentence has any.
 */
final class AnswerSentence {

    private final Set<String> terms;
    private final Weights weights;

    AnswerSentence(Set<String> terms, Weights weights) {
        this.terms = terms;
        this.weights = weights;
    }

    @Nullable Span in(String text) {
        Span best = null;
        double most = 0;
        for (Span sentence : Sentences.of(text)) {
            double covered = covered(text.substring(sentence.start(), sentence.end()));
            if (covered > most) {
                best = sentence;
                most = covered;
            }
        }
        return best;
    }

    private double covered(String sentence) {
        Set<String> shared = new HashSet<>(Words.termsOf(sentence));
        shared.retainAll(terms);
        return weights.sum(shared);
    }
}
