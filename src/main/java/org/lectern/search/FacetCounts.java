package org.lectern.search;

import org.lectern.model.SectionKind;

import java.util.Map;

/**
 * How many passages match a request by their words, and how many would if another choice were made
 * in one of its filters and the others stayed. What would leave nothing is not in it.
 *
 * @param readingMatches passages of readings
 * @param noteMatches lines of the notes
 * @param byReading passages, by reading's id
 * @param bySectionKind passages, by kind of section
 * @param bySession passages of the readings that a session cites, by its id; one that several cite
 *     counts in each
 */
public record FacetCounts(
        int readingMatches,
        int noteMatches,
        Map<String, Integer> byReading,
        Map<SectionKind, Integer> bySectionKind,
        Map<String, Integer> bySession) {

    public FacetCounts {
        byReading = Map.copyOf(byReading);
        bySectionKind = Map.copyOf(bySectionKind);
        bySession = Map.copyOf(bySession);
    }
}
