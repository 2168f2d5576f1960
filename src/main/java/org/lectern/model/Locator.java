package org.lectern.model;

import org.jspecify.annotations.Nullable;

/** Where a passage stands in its source. */
public sealed interface Locator {

    /**
     * Pages of a reading.
     *
     * @param first counted from 1 in the file
     * @param last the same as {@code first} unless the passage runs over a page's end
     * @param label of the first page as printed, where it differs and is known
     */
    record Pages(int first, int last, @Nullable String label) implements Locator {}

    /**
     * Lines of a notes page.
     *
     * @param session id of the session that they stand in, or null outside all
     * @param first counted from 1 in the file
     */
    record NoteLines(@Nullable String session, int first, int last) implements Locator {}
}
