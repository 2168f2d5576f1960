package org.lectern.search;

import org.lectern.model.Hit;

import java.util.List;

/**
 * What a search found.
 *
 * @param inReadings how many passages of readings match in all
 * @param inNotes how many lines of the notes match in all
 * @param hits of readings first, then of notes
 */
public record Results(ParsedQuery query, int inReadings, int inNotes, List<Hit> hits) {

    public Results {
        hits = List.copyOf(hits);
    }
}
