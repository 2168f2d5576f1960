package org.lectern.coverage;

import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;
import org.lectern.index.Snapshot;
import org.lectern.model.Reading;
import org.lectern.model.Reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds entries in the readings' own reference lists, for questions that no reading answers. */
public final class ReferenceLookup {

    /** Reading lists searched; a large collection has too many to search all of them. */
    private static final int MAX_READINGS = 300;

    /** Words that a title must share with a question to match. */
    private static final int MIN_SHARED_WORDS = 2;

    private final Snapshot snapshot;
    private final List<ListedReference> entries = new ArrayList<>();

    /**
     * An entry of a reading's reference list.
     *
     * @param number position in the list, from 1
     * @param terms terms of the title
     */
    record ListedReference(Reading reading, int number, Reference reference, Set<String> terms) {}

    /**
     * Collects the references of some readings.
     *
     * @param readings readings whose lists are searched; at most the first 300 are
     */
    public ReferenceLookup(Snapshot snapshot, List<Reading> readings) {
        this.snapshot = snapshot;
        Set<String> known = titles(snapshot);
        readings.stream().limit(MAX_READINGS).forEach(reading -> addReferences(reading, known));
    }

    private static Set<String> titles(Snapshot snapshot) {
        return snapshot.catalogue().readings().stream()
                .map(reading -> normalised(reading.title()))
                .collect(Collectors.toSet());
    }

    private static String normalised(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Adds the entries whose titles are not those of readings in the corpus. */
    private void addReferences(Reading reading, Set<String> knownTitles) {
        int number = 0;
        for (Reference reference : snapshot.store().referencesOf(reading.id())) {
            number++;
            String title = reference.title();
            if (title != null && !knownTitles.contains(normalised(title))) {
                entries.add(
                        new ListedReference(
                                reading, number, reference, WordTokenizer.terms(title)));
            }
        }
    }

    /** Returns the entry whose title shares the most weight with a question, if one matches. */
    Optional<ListedReference> bestMatch(String question) {
        Set<String> asked =
                WordTokenizer.contentWords(question).stream()
                        .map(Word::term)
                        .collect(Collectors.toSet());
        Map<String, Integer> frequencies = snapshot.vocabulary().documentFrequencies(asked);
        return entries.stream()
                .filter(entry -> sharedTerms(entry, asked).size() >= MIN_SHARED_WORDS)
                .max(
                        Comparator.comparingDouble(
                                entry -> weight(sharedTerms(entry, asked), frequencies)));
    }

    /** Returns the first entry whose title has one of the terms. */
    Optional<ListedReference> firstContaining(Set<String> terms) {
        return entries.stream().filter(entry -> !sharedTerms(entry, terms).isEmpty()).findFirst();
    }

    private static Set<String> sharedTerms(ListedReference entry, Set<String> terms) {
        Set<String> shared = new HashSet<>(terms);
        shared.retainAll(entry.terms());
        return shared;
    }

    /** Sums the inverse document frequencies of some terms. */
    private double weight(Set<String> terms, Map<String, Integer> frequencies) {
        int passages = snapshot.commit().passages();
        return terms.stream()
                .mapToDouble(
                        term -> Math.log(1 + passages / (1.0 + frequencies.getOrDefault(term, 0))))
                .sum();
    }
}
