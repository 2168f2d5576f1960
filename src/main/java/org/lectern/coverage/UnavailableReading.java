package org.lectern.coverage;

/**
 * A reading that is cited and cannot be quoted, or not whole.
 *
 * @param citedSince the day of the first session that cites it; empty where that is not known
 * @param state {@code missing}, {@code failed} or {@code partial}
 * @param label the state in words
 */
public record UnavailableReading(
        String title,
        String byline,
        String citedSince,
        String state,
        String label,
        String reason) {}
