package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A search hit: a passage with its rank and score.
 *
 * @param rank from 1
 * @param score comparable only within one result list
 * @param parts components of the score
 * @param highlights spans of the matching words, in order, without overlaps
 * @param answerSpan the sentence that matches best; null if no sentence stands out
 * @param duplicates passages with the same text, which are not shown
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
