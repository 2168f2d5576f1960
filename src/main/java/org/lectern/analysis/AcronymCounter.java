package org.lectern.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts in how many readings each pair is defined. Long forms are the same if their terms are, and
 * one that has another of the same short form whole, as "remote procedure call protocol" does, only
 * says more: it is counted for the one that more readings have, or else for the shorter one. Others
 * stand side by side, since a short form may well have two meanings.
 */
final class AcronymCounter {

    private record Entry(String longForm, List<String> terms, Set<Integer> readings) {

        boolean overlaps(Entry other) {
            return Collections.indexOfSubList(terms, other.terms) >= 0
                    || Collections.indexOfSubList(other.terms, terms) >= 0;
        }
    }

    private static final Comparator<Entry> MOST_DEFINED_FIRST =
            Comparator.<Entry>comparingInt(entry -> -entry.readings().size())
                    .thenComparingInt(entry -> entry.terms().size())
                    .thenComparing(Entry::longForm);

    private final Map<String, Map<List<String>, Entry>> entries = new TreeMap<>();
    private int readingCount;

    void add(Collection<Acronym> reading) {
        readingCount++;
        for (Acronym acronym : reading) {
            List<String> terms = WordSequence.of(acronym.longForm()).terms();
            if (!terms.isEmpty()) {
                entry(acronym, terms).readings().add(readingCount);
            }
        }
    }

    private Entry entry(Acronym acronym, List<String> terms) {
        return entries.computeIfAbsent(acronym.shortForm(), form -> new LinkedHashMap<>())
                .computeIfAbsent(terms, t -> new Entry(acronym.longForm(), terms, new HashSet<>()));
    }

    /** In the order of their short forms, the best known long forms first. */
    List<Acronyms.Definition> definitions() {
        List<Acronyms.Definition> definitions = new ArrayList<>();
        entries.forEach((form, all) -> {
            for (Entry e : merged(all.values())) {
                definitions.add(new Acronyms.Definition(form, e.longForm(), e.readings().size()));
            }
        });
        return definitions;
    }

    private static List<Entry> merged(Collection<Entry> all) {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : all.stream().sorted(MOST_DEFINED_FIRST).toList()) {
            kept.stream()
                    .filter(entry::overlaps)
                    .findFirst()
                    .ifPresentOrElse(
                            known -> known.readings().addAll(entry.readings()),
                            () -> kept.add(entry));
        }
        return kept.stream().sorted(MOST_DEFINED_FIRST).toList();
    }
}
