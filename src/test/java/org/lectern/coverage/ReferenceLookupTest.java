package org.lectern.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.WordTokenizer;
import org.lectern.coverage.ReferenceLookup.ListedReference;
import org.lectern.index.Snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ReferenceLookupTest {

    @TempDir private Path folder;

    private Snapshot snapshot;
    private ReferenceLookup lookup;

    @BeforeEach
    void openIndex() {
        snapshot = ReferenceIndex.create(folder);
        lookup = new ReferenceLookup(snapshot, List.of(ReferenceIndex.BEES, ReferenceIndex.ANTS));
    }

    @AfterEach
    void closeIndex() {
        snapshot.close();
    }

    private static Optional<Integer> number(Optional<ListedReference> reference) {
        return reference.map(ListedReference::number);
    }

    @Test
    void bestMatchSharesTheRarestWordsWithTheQuestion() {
        assertThat(number(lookup.bestMatch("Which quorum do scout bees need?"))).hasValue(3);
        assertThat(number(lookup.bestMatch("Do bees that dance need sensing?"))).hasValue(4);
    }

    @Test
    void oneSharedWordIsNoMatch() {
        assertThat(lookup.bestMatch("Who navigates at night?")).isEmpty();
    }

    @Test
    void firstEntryWithAWordIsFoundByItsTerm() {
        assertThat(number(lookup.firstContaining(WordTokenizer.terms("polarised")))).hasValue(5);
        assertThat(number(lookup.firstContaining(WordTokenizer.terms("quorum")))).hasValue(3);
        assertThat(lookup.firstContaining(WordTokenizer.terms("zebras"))).isEmpty();
    }

    @Test
    void titleOfAReadingOfTheCorpusIsLeftOut() {
        assertThat(lookup.bestMatch("How do ants forage?")).isEmpty();
    }

    @Test
    void onlyTheListsOfTheGivenReadingsAreSearched() {
        ReferenceLookup other = new ReferenceLookup(snapshot, List.of(ReferenceIndex.ANTS));
        assertThat(other.bestMatch("Which quorum do scout bees need?")).isEmpty();
    }
}
