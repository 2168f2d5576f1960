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
 * Counts the readings that define each acronym. Long forms with equal terms are one. A long form
 * that contains another one of the same short form, as "remote procedure call protocol" does, is
 * counted as a variant of the more frequent one, or of the shorter one if both are equally
 * frequent. Other long forms are separate meanings of the short form.
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

    /** Adds the acronyms that one reading defines. */
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
        return entries.computeIfAbsent(acronym.shortForm(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(terms, _ -> new Entry(acronym.longForm(), terms, new HashSet<>()));
    }

    /** Returns the definitions by short form, the most frequent long form first. */
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
