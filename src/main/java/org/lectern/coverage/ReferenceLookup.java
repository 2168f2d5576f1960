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

/** What the readings' own reference lists name, for questions that no reading answers. */
public final class ReferenceLookup {

    /** More lists than a group reads in years; of thousands of papers not all can be gone over. */
    private static final int MAX_READINGS = 300;

    /** Words that a title and a question must share. */
    private static final int MIN_SHARED_WORDS = 2;

    private final Snapshot snapshot;
    private final List<ListedReference> entries = new ArrayList<>();

    /**
     * An entry of a list.
     *
     * @param number its place in the list, from 1
     * @param terms of its title, or of the whole entry where no title was made out
     */
    record ListedReference(Reading reading, int number, Reference reference, Set<String> terms) {}

    /** The lists of these readings, as far as they can be gone over. */
    public ReferenceLookup(Snapshot snapshot, List<Reading> readings) {
        this.snapshot = snapshot;
        Set<String> there = titles(snapshot);
        readings.stream().limit(MAX_READINGS).forEach(reading -> addReferences(reading, there));
    }

    private static Set<String> titles(Snapshot snapshot) {
        return snapshot.catalogue().readings().stream()
                .map(reading -> normalised(reading.title()))
                .collect(Collectors.toSet());
    }

    private static String normalised(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** What the corpus has already need not be looked for. */
    private void addReferences(Reading reading, Set<String> there) {
        int number = 0;
        for (Reference reference : snapshot.store().referencesOf(reading.id())) {
            number++;
            String title = reference.title();
            if (title != null && !there.contains(normalised(title))) {
                entries.add(
                        new ListedReference(
                                reading, number, reference, WordTokenizer.terms(title)));
            }
        }
    }

    /** The entry whose title is most about a question, if one is. */
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

    /** The first entry that has one of these words, which no passage has. */
    Optional<ListedReference> firstContaining(Set<String> terms) {
        return entries.stream().filter(entry -> !sharedTerms(entry, terms).isEmpty()).findFirst();
    }

    private static Set<String> sharedTerms(ListedReference entry, Set<String> terms) {
        Set<String> shared = new HashSet<>(terms);
        shared.retainAll(entry.terms());
        return shared;
    }

    /** Rare words weigh more: inverse document frequency. */
    private double weight(Set<String> terms, Map<String, Integer> frequencies) {
        int passages = snapshot.commit().passages();
        return terms.stream()
                .mapToDouble(
                        term -> Math.log(1 + passages / (1.0 + frequencies.getOrDefault(term, 0))))
                .sum();
    }
}
