package org.lectern.report.diff;

import org.jspecify.annotations.Nullable;

/**
 * A reading that caused a change of an answer.
 *
 * @param reading id of the reading
 * @param title null if neither report quotes it
 * @param how how the reading changed
 * @param by by what the reading changed the answer
 * @param page page of its best passage in the newer report, or else in the older; null if neither
 *     report has one
 */
public record ChangeCause(
        String reading,
        @Nullable String title,
        ReadingChange how,
        Basis by,
        @Nullable Integer page) {

    /** A change of a reading between two indexes. */
    public enum ReadingChange {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** The means by which a reading changed an answer. */
    public enum Basis {
        /** Its passages are in the answer, or were. */
        PASSAGES,
        /** The weights of words, which depend on all readings. */
        WEIGHT
    }
}
