package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;

/**
 * A reading that changed an answer.
 *
 * @param reading its id
 * @param title null where neither report quotes it
 * @param page on which the newer report finds it, or else the older; null where neither does
 */
public record ChangeCause(
        String reading,
        @Nullable String title,
        ReadingChange how,
        Basis by,
        @Nullable Integer page) {

    /** What became of the reading. */
    public enum ReadingChange {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What about the reading changed the answer. */
    public enum Basis {
        /** Its own passages. */
        PASSAGES,
        /** How much words weigh, which depends on all readings. */
        WEIGHT
    }
}
