package org.lectern.search;

import org.lectern.model.SectionKind;

import java.util.Map;

/**
 * How many passages match a request by their words, and how many would if another choice were made
 * in one of its filters and the others stayed. What would leave nothing is not in it.
 *
 * @param inReadings passages of readings
 * @param inNotes lines of the notes
 * @param byReading passages, by reading's id
 * @param byKind passages, by kind of section
 * @param bySession passages of the readings that a session cites, by its id; one that several cite
 *     counts in each
 */
public record FacetCounts(
        int inReadings,
        int inNotes,
        Map<String, Integer> byReading,
        Map<SectionKind, Integer> byKind,
        Map<String, Integer> bySession) {

    public FacetCounts {
        byReading = Map.copyOf(byReading);
        byKind = Map.copyOf(byKind);
        bySession = Map.copyOf(bySession);
    }
}
