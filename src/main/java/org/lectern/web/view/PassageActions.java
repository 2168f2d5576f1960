package org.lectern.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What this server can do for a passage beside quoting it.
 *
 * @param hasPageImages whether it can show the pages of PDF files
 */
public record PassageActions(boolean hasPageImages, JudgmentLookup judgments) {

    /** Says how a passage was judged, where passages can be. */
    @FunctionalInterface
    public interface JudgmentLookup {

        /**
         * The tick and the cross of a passage.
         *
         * @param query what it is judged for
         * @param question id of the question that the query is; null where it is none of the notes
         * @return null where nothing can be judged
         */
        PassageCard.@Nullable JudgmentForm find(
                String query, @Nullable String question, String passage);
    }
}
