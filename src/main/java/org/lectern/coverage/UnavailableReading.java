package org.lectern.coverage;

import org.lectern.model.ReadingState;

/**
 * A cited reading that is missing, or was not read in full.
 *
 * @param byline authors and year; may be empty
 * @param citedSince day of the first session that cites it; empty if unknown
 * @param state never {@link ReadingState#INDEXED}
 * @param label display name of the state
 * @param reason a sentence that explains the state
 */
public record UnavailableReading(
        String title,
        String byline,
        String citedSince,
        ReadingState state,
        String label,
        String reason) {}
