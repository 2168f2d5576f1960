package org.lectern.model;

import java.util.List;

/**
 * The embeddings of a passage and of its sentences.
 *
 * @param textHash hash of the embedded text, by which an update finds vectors to reuse
 * @param whole embedding of the passage
 * @param sentences embeddings of the sentences in text order, then of a reading's title
 */
public record PassageVectors(
        String textHash, QuantisedVector whole, List<QuantisedVector> sentences) {

    public PassageVectors {
        sentences = List.copyOf(sentences);
    }
}
