package org.lectern.coverage;

import org.lectern.model.ReadingState;

/**
 * A reading that is cited and cannot be quoted, or not whole.
 *
 * @param citedSince the day of the first session that cites it; empty where that is not known
 * @param state never {@link ReadingState#INDEXED}
 * @param label the state in words
 */
public record UnavailableReading(
        String title,
        String byline,
        String citedSince,
        ReadingState state,
        String label,
        String reason) {}
