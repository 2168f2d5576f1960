package org.lectern.web.view;

import org.jspecify.annotations.Nullable;

/**
 * The optional actions on passages that the server supports.
 *
 * @param hasPageImages whether pages of PDF files can be rendered
 */
public record PassageActions(boolean hasPageImages, JudgmentLookup judgments) {

    /** A lookup of the judgment of a passage. */
    @FunctionalInterface
    public interface JudgmentLookup {

        /**
         * Returns the judgment form of a passage.
         *
         * @param query the text of the query
         * @param question id of the question in the notes that the query repeats; null if there is
         *     none
         * @return null if passages cannot be judged
         */
        PassageCard.@Nullable JudgmentForm find(
                String query, @Nullable String question, String passage);
    }
}
