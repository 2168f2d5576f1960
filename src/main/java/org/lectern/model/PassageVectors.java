package org.lectern.model;

import java.util.List;

/**
 * Where a model places a passage, as a whole and sentence by sentence.
 *
 * @param textHash a hash of the text that was given to the model: the same text need not be given
 *     again
 * @param sentences in the order in which {@code Sentences} finds them in the passage's text; what
 *     speaks for it besides comes after them
 */
public record PassageVectors(
        String textHash, QuantisedVector whole, List<QuantisedVector> sentences) {

    public PassageVectors {
        sentences = List.copyOf(sentences);
    }
}
