package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A passage that was found.
 *
 * @param rank from 1
 * @param score of the engine: comparable within one answer only
 * @param highlights the words that matched, in order, none overlapping
 * @param answer the sentence that matches best, where one stands out
 */
public record Hit(
        int rank,
        double score,
        Passage passage,
        Source source,
        List<Span> highlights,
        @Nullable Span answer) {

    public Hit {
        highlights = List.copyOf(highlights);
    }
}
