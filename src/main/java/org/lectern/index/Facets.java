package org.lectern.index;

import org.lectern.model.SectionKind;

import java.util.Map;

/**
 * How the passages that match are spread. Every one of them is counted.
 *
 * @param bySource how many in each source that has any, by its id
 * @param bySectionKind how many in each kind of section that has any; empty for notes
 */
public record Facets(Map<String, Integer> bySource, Map<SectionKind, Integer> bySectionKind) {

    public Facets {
        bySource = Map.copyOf(bySource);
        bySectionKind = Map.copyOf(bySectionKind);
    }

    /** How many passages match. */
    public int totalMatches() {
        return bySource.values().stream().mapToInt(count -> count).sum();
    }
}
