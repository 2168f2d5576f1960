package org.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.SampleIndex;
import org.lectern.index.Candidates.Candidate;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Reference;
import org.lectern.query.IndexQuery;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.QueryField;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tests that every engine passes: commits, lexical search and stored values. */
public abstract class PassageIndexContract {

    protected static final Scope READINGS = new Scope.Readings(null);

    private static final Path CORPUS = Path.of("corpus").toAbsolutePath();

    /** Returns the index of the running test, which is empty when the test starts. */
    protected abstract PassageIndex index();

    private PassageIndex sample() {
        PassageIndex index = index();
        SampleIndex.fill(index, CORPUS);
        return index;
    }

    protected static List<String> ids(Snapshot snapshot, IndexQuery query, Scope scope) {
        List<Integer> numbers =
                snapshot.searcher().search(query, scope, 10).best().stream()
                        .map(Candidate::passageNumber)
                        .toList();
        return snapshot.store().passages(numbers).stream().map(Passage::id).toList();
    }

    protected static IndexQuery anyWord(String text) {
        return new IndexQuery.AnyWord(QueryField.TEXT, text);
    }

    @Test
    void commitsAreReadAsWritten() {
        PassageIndex index = sample();
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.commit())
                    .isEqualTo(
                            new Commit(
                                    "0123456789ab",
                                    CORPUS.toString(),
                                    1,
                                    SampleIndex.TIME,
                                    2,
                                    5,
                                    null));
            assertThat(snapshot.catalogue().entries())
                    .extracting(entry -> entry.source().file())
                    .containsExactly(
                            "notes/spring-2026.md", "readings/bees.pdf", "readings/ferries.pdf");
            assertThat(snapshot.catalogue().session("spring-2026.1").readings()).hasSize(2);
            assertThat(snapshot.store().passage("bees-1"))
                    .contains(
                            SampleIndex.passage(
                                    "bees",
                                    1,
                                    2,
                                    "When enough scouts meet at one site, a quorum is reached and"
                                            + " the swarm flies. No bee counts votes."));
            assertThat(snapshot.store().passage("none")).isEmpty();
        }
    }

    @Test
    void wordsMatchStemsTitlesAndSections() {
        try (Snapshot snapshot = sample().open()) {
            assertThat(ids(snapshot, anyWord("split voting"), READINGS))
                    .containsExactly("ferries-1", "bees-1");
            assertThat(ids(snapshot, anyWord("timetable"), READINGS))
                    .containsExactlyInAnyOrder("ferries-0", "ferries-1", "ferries-2");
            assertThat(ids(snapshot, anyWord("the of and"), READINGS)).isEmpty();
        }
    }

    @Test
    void readingsAndNotesAreSearchedSeparately() {
        try (Snapshot snapshot = sample().open()) {
            IndexQuery quorum = anyWord("quorum");
            assertThat(ids(snapshot, quorum, READINGS)).containsExactly("bees-1");
            assertThat(ids(snapshot, quorum, new Scope.Notes(null))).containsExactly("note-1");
            assertThat(ids(snapshot, quorum, new Scope.Notes("other"))).isEmpty();
            assertThat(ids(snapshot, quorum, new Scope.Readings(Set.of("ferries")))).isEmpty();
        }
    }

    @Test
    void everyKindOfQueryIsSupported() {
        try (Snapshot snapshot = sample().open()) {
            assertThat(
                            ids(
                                    snapshot,
                                    new IndexQuery.Phrase(QueryField.TEXT, "split votes", 0),
                                    READINGS))
                    .containsExactly("ferries-1");
            assertThat(
                            ids(
                                    snapshot,
                                    new IndexQuery.Phrase(QueryField.TEXT, "votes split", 0),
                                    READINGS))
                    .isEmpty();
            assertThat(ids(snapshot, new IndexQuery.Wildcard(QueryField.TEXT, "Quo*"), READINGS))
                    .containsExactly("bees-1");
            assertThat(
                            ids(
                                    snapshot,
                                    new IndexQuery.Wildcard(QueryField.TEXT, "timetabl?s"),
                                    READINGS))
                    .hasSize(3);
            assertThat(ids(snapshot, new IndexQuery.Fuzzy(QueryField.TEXT, "quorun", 1), READINGS))
                    .containsExactly("bees-1");
            assertThat(ids(snapshot, new IndexQuery.AnyWord(QueryField.AUTHOR, "olund"), READINGS))
                    .hasSize(3);
            assertThat(ids(snapshot, new IndexQuery.AnyWord(QueryField.YEAR, "2011"), READINGS))
                    .hasSize(3);
            assertThat(
                            ids(
                                    snapshot,
                                    new IndexQuery.InSession("spring-2026.1", Set.of("ferries")),
                                    READINGS))
                    .hasSize(3);
        }
    }

    @Test
    void clausesAreRequiredOrForbidden() {
        try (Snapshot snapshot = sample().open()) {
            IndexQuery votesNotBees =
                    new IndexQuery.Bool(
                            List.of(
                                    new Clause(Occur.MUST, anyWord("votes")),
                                    new Clause(Occur.MUST_NOT, anyWord("bee"))));
            assertThat(ids(snapshot, votesNotBees, READINGS)).containsExactly("ferries-1");
            IndexQuery onlyForbids =
                    new IndexQuery.Bool(List.of(new Clause(Occur.MUST_NOT, anyWord("bee"))));
            assertThat(ids(snapshot, onlyForbids, READINGS)).hasSize(3);
        }
    }

    @Test
    void documentFrequenciesCountReadingsOnly() {
        try (Snapshot snapshot = sample().open()) {
            assertThat(
                            snapshot.vocabulary()
                                    .documentFrequencies(List.of("quorum", "vote", "zebra")))
                    .isEqualTo(Map.of("quorum", 1, "vote", 2, "zebra", 0));
        }
    }

    @Test
    void replacedAndRemovedSourcesAreNoLongerFound() {
        PassageIndex index = sample();
        try (IndexUpdate update = index.update(false)) {
            assertThat(update.previousCatalogue().entries()).hasSize(3);
            SampleIndex.put(
                    update,
                    new Reading("bees", "readings/bees.pdf", "Bees", List.of(), 1999, 1),
                    SampleIndex.passage("bees", 0, 1, "A new text about hives."));
            update.remove("ferries");
            update.commit(CORPUS, 1, null, "ffffffffffff", Instant.EPOCH);
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(ids(snapshot, anyWord("votes"), READINGS)).isEmpty();
            assertThat(ids(snapshot, anyWord("hives"), READINGS)).containsExactly("bees-0");
            assertThat(snapshot.commit().passages()).isEqualTo(1);
        }
    }

    @Test
    void updateWithoutACommitIsDiscarded() {
        PassageIndex index = sample();
        try (IndexUpdate update = index.update(true)) {
            update.remove("bees");
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.commit().passages()).isEqualTo(5);
        }
    }

    @Test
    void failedReadingIsListedWithItsReason() {
        PassageIndex index = sample();
        Failure failure = new Failure(Failure.Reason.NO_TEXT, "Its pages are pictures.");
        CatalogueEntry entry =
                new CatalogueEntry(
                        new Reading("scan", "scan.pdf", "scan", List.of(), null, 0),
                        "h",
                        0,
                        failure,
                        "Read by OCR: page 2.");
        try (IndexUpdate update = index.update(false)) {
            update.replace(entry, List.of(), List.of());
            update.commit(CORPUS, 1, null, "dddddddddddd", Instant.EPOCH);
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.catalogue().entry("scan")).contains(entry);
        }
    }

    @Test
    void referencesAreReadInOrder() {
        PassageIndex index = sample();
        Reading wasps = new Reading("wasps", "wasps.pdf", "Wasps", List.of(), null, 1);
        Reference whole =
                new Reference(
                        "I. Marrow. Bees. 2011. doi:10.5555/bee",
                        List.of("I. Marrow"),
                        2011,
                        "Bees",
                        "10.5555/bee",
                        "2101.00001",
                        "https://bees.example");
        Reference text = new Reference("Ants!", List.of(), null, null, null, null, null);
        try (IndexUpdate update = index.update(false)) {
            update.replace(
                    new CatalogueEntry(wasps, "h", 1, null),
                    SampleIndex.withoutVectors(
                            SampleIndex.passage("wasps", 0, 1, "Wasps build with paper.")),
                    List.of(whole, text));
            update.commit(CORPUS, 1, null, "dddddddddddd", Instant.EPOCH);
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.store().referencesOf("wasps")).containsExactly(whole, text);
            assertThat(snapshot.store().referencesOf("bees")).isEmpty();
            assertThat(snapshot.store().referencesOf("none")).isEmpty();
        }
    }
}
