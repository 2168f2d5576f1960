package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A passage that was found.
 *
 * @param rank from 1
 * @param score comparable within one answer only
 * @param parts what the score is made of
 * @param highlights the words that matched, in order, none overlapping
 * @param duplicates passages that say the same, and are not shown themselves
 * @param answerSpan the sentence that matches best, where one stands out
 */
public record Hit(
        int rank,
        double score,
        ScoreParts parts,
        Passage passage,
        Source source,
        List<Span> highlights,
        @Nullable Span answerSpan,
        List<Passage> duplicates) {

    public Hit {
        highlights = List.copyOf(highlights);
        duplicates = List.copyOf(duplicates);
    }
}
