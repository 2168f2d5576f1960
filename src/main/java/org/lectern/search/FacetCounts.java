package org.lectern.search;

import org.lectern.model.SectionKind;

import java.util.Map;

/**
 * The number of passages that match a request lexically, and the number that would match with
 * another value of one of its filters and the others unchanged. Values without matches are left
 * out.
 *
 * @param readingMatches number of matching passages of readings
 * @param noteMatches number of matching lines of the notes
 * @param byReading number of passages by reading id
 * @param bySectionKind number of passages by kind of section
 * @param bySession number of passages of the readings that a session cites, by session id; a
 *     reading cited by several sessions counts for each
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
