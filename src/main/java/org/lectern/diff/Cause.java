package org.lectern.diff;

import org.jspecify.annotations.Nullable;

/**
 * A reading that changed an answer.
 *
 * @param reading its id
 * @param title null where neither report quotes it
 * @param page on which the newer report finds it, or else the older; null where neither does
 */
public record Cause(
        String reading, @Nullable String title, How how, By by, @Nullable Integer page) {

    /** What became of the reading. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What about the reading changed the answer. */
    public enum By {
        /** Its own passages. */
        PASSAGES,
        /** How much words weigh, which depends on all readings. */
        WEIGHT
    }
}
