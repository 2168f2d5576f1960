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
 * Picks the sentence of a passage that answers best: by the share of the query's words that it
 * covers, each counted once by its weight, and twice its cosine with the question where both are
 * known. Of equals the first. None where no sentence has anything of the query.
 */
final class AnswerSentenceSelector {

    private static final double COSINE_WEIGHT = 2;

    private final Set<String> terms;
    private final TermWeights weights;
    private final double totalWeight;
    private final @Nullable Vector questionVector;

    /**
     * A picker for one query.
     *
     * @param question null where words alone are known
     */
    AnswerSentenceSelector(Set<String> terms, TermWeights weights, @Nullable Vector question) {
        this.terms = terms;
        this.weights = weights;
        this.totalWeight = weights.sum(terms);
        this.questionVector = question;
    }

    @Nullable Span select(String text, @Nullable PassageVectors vectors) {
        List<Span> sentences = SentenceSplitter.split(text);
        List<QuantisedVector> places = vectors == null ? List.of() : vectors.sentences();
        Span best = null;
        double most = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            String words = text.substring(sentence.start(), sentence.end());
            double worth = coverage(words) + weightedCosine(places, i);
            if (worth > most) {
                best = sentence;
                most = worth;
            }
        }
        return best;
    }

    private double coverage(String sentence) {
        Set<String> shared = new HashSet<>(WordTokenizer.terms(sentence));
        shared.retainAll(terms);
        return totalWeight == 0 ? 0 : weights.sum(shared) / totalWeight;
    }

    private double weightedCosine(List<QuantisedVector> places, int sentence) {
        return questionVector == null || sentence >= places.size()
                ? 0
                : COSINE_WEIGHT * places.get(sentence).cosine(questionVector);
    }
}
