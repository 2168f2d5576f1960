package org.lectern.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What this server can do for a passage beside quoting it.
 *
 * @param pictures whether it can show the pages of PDF files
 */
public record Means(boolean pictures, Judging judging) {

    /** Says how a passage was judged, where passages can be. */
    @FunctionalInterface
    public interface Judging {

        /**
         * The tick and the cross of a passage.
         *
         * @param query what it is judged for
         * @param question id of the question that the query is; null where it is none of the notes
         * @return null where nothing can be judged
         */
        PassageCard.@Nullable Judge of(String query, @Nullable String question, String passage);
    }
}
