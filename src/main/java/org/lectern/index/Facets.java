package org.lectern.index;

import org.lectern.model.SectionKind;

import java.util.Map;

/**
 * Counts of all passages that match a query. Sources and kinds of section without matches are left
 * out.
 *
 * @param bySource number of passages by source id
 * @param bySectionKind number of passages by kind of section; empty for notes
 */
public record Facets(Map<String, Integer> bySource, Map<SectionKind, Integer> bySectionKind) {

    public Facets {
        bySource = Map.copyOf(bySource);
        bySectionKind = Map.copyOf(bySectionKind);
    }

    /** Returns the number of all matching passages. */
    public int totalMatches() {
        return bySource.values().stream().mapToInt(count -> count).sum();
    }
}
