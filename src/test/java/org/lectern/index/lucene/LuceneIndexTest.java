package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.Commit;
import org.lectern.index.IndexUpdate;
import org.lectern.index.PassageIndex;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure;
import org.lectern.model.LecternException;
import org.lectern.model.Reading;
import org.lectern.model.Reference;
import org.lectern.query.IndexQuery;
import org.lectern.query.IndexQuery.Clause;
import org.lectern.query.IndexQuery.Occur;
import org.lectern.query.QueryField;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class LuceneIndexTest {

    private static final Scope READINGS = new Scope.Readings(null);

    @TempDir private Path temp;

    private Path folder() {
        return temp.resolve("index");
    }

    private static List<String> ids(Snapshot snapshot, IndexQuery query, Scope scope) {
        List<Integer> numbers =
                snapshot.search(query, scope, 10).best().stream()
                        .map(Candidate::passageNumber)
                        .toList();
        return snapshot.passages(numbers).stream().map(passage -> passage.id()).toList();
    }

    private static IndexQuery anyWord(String text) {
        return new IndexQuery.AnyWord(QueryField.TEXT, text);
    }

    @Test
    void aCommitIsReadBackAsItWasWritten() {
        PassageIndex index = SampleIndex.create(folder());
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.commit())
                    .isEqualTo(
                            new Commit(
                                    "0123456789ab",
                                    temp.resolve("corpus").toString(),
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
            assertThat(snapshot.passage("bees-1"))
                    .contains(
                            SampleIndex.passage(
                                    "bees",
                                    1,
                                    2,
                                    "When enough scouts meet at one site, a quorum is reached and"
                                            + " the swarm flies. No bee counts votes."));
            assertThat(snapshot.passage("none")).isEmpty();
        }
    }

    @Test
    void wordsFindPassagesByStemTitleAndSectionAndTheBestComesFirst() {
        try (Snapshot snapshot = SampleIndex.create(folder()).open()) {
            assertThat(ids(snapshot, anyWord("split voting"), READINGS))
                    .containsExactly("ferries-1", "bees-1");
            assertThat(ids(snapshot, anyWord("timetable"), READINGS))
                    .containsExactlyInAnyOrder("ferries-0", "ferries-1", "ferries-2");
            assertThat(ids(snapshot, anyWord("the of and"), READINGS)).isEmpty();
        }
    }

    @Test
    void readingsAndNotesAreSearchedApart() {
        try (Snapshot snapshot = SampleIndex.create(folder()).open()) {
            IndexQuery quorum = anyWord("quorum");
            assertThat(ids(snapshot, quorum, READINGS)).containsExactly("bees-1");
            assertThat(ids(snapshot, quorum, new Scope.Notes(null))).containsExactly("note-1");
            assertThat(ids(snapshot, quorum, new Scope.Notes("other"))).isEmpty();
            assertThat(ids(snapshot, quorum, new Scope.Readings(Set.of("ferries")))).isEmpty();
        }
    }

    @Test
    void everyKindOfQueryIsTranslated() {
        try (Snapshot snapshot = SampleIndex.create(folder()).open()) {
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
    void partsMustMayOrMustNotMatch() {
        try (Snapshot snapshot = SampleIndex.create(folder()).open()) {
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
    void frequenciesAreOfReadingsAlone() {
        try (Snapshot snapshot = SampleIndex.create(folder()).open()) {
            assertThat(snapshot.documentFrequencies(List.of("quorum", "vote", "zebra")))
                    .isEqualTo(Map.of("quorum", 1, "vote", 2, "zebra", 0));
        }
    }

    @Test
    void aReplacedOrRemovedSourceLeavesNothingBehind() {
        PassageIndex index = SampleIndex.create(folder());
        try (IndexUpdate update = index.update(false)) {
            assertThat(update.previousCatalogue().entries()).hasSize(3);
            SampleIndex.put(
                    update,
                    new Reading("bees", "readings/bees.pdf", "Bees", List.of(), 1999, 1),
                    SampleIndex.passage("bees", 0, 1, "A new text about hives."));
            update.remove("ferries");
            update.commit(temp, 1, null, "ffffffffffff", Instant.EPOCH);
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(ids(snapshot, anyWord("votes"), READINGS)).isEmpty();
            assertThat(ids(snapshot, anyWord("hives"), READINGS)).containsExactly("bees-0");
            assertThat(snapshot.commit().passages()).isEqualTo(1);
        }
    }

    @Test
    void withoutACommitNothingChanges() {
        PassageIndex index = SampleIndex.create(folder());
        try (IndexUpdate update = index.update(true)) {
            update.remove("bees");
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.commit().passages()).isEqualTo(5);
        }
    }

    @Test
    void anOpenSnapshotOutlivesARebuildByAnotherWriter() {
        PassageIndex index = SampleIndex.create(folder());
        try (Snapshot old = index.open()) {
            try (IndexUpdate update = new LuceneIndex(folder()).update(true)) {
                update.commit(temp, 1, null, "eeeeeeeeeeee", Instant.EPOCH);
            }
            assertThat(ids(old, anyWord("quorum"), READINGS)).containsExactly("bees-1");
            try (Snapshot rebuilt = index.reopened(old).orElseThrow()) {
                assertThat(rebuilt.commit().id()).isEqualTo("eeeeeeeeeeee");
                assertThat(ids(rebuilt, anyWord("quorum"), READINGS)).isEmpty();
            }
        }
    }

    @Test
    void aFailedReadingIsKeptWithItsReason() {
        PassageIndex index = SampleIndex.create(folder());
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
            update.commit(temp, 1, null, "dddddddddddd", Instant.EPOCH);
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.catalogue().entry("scan")).contains(entry);
        }
    }

    @Test
    void referencesAreKeptInOrderAndReadByTheirReading() {
        PassageIndex index = SampleIndex.create(folder());
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
            update.commit(temp, 1, null, "dddddddddddd", Instant.EPOCH);
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.referencesOf("wasps")).containsExactly(whole, text);
            assertThat(snapshot.referencesOf("bees")).isEmpty();
            assertThat(snapshot.referencesOf("none")).isEmpty();
        }
    }

    @Test
    void secondWriterIsToldWhoHoldsTheLock() {
        PassageIndex index = SampleIndex.create(folder());
        try (IndexUpdate update = index.update(false)) {
            assertThat(update.previousCatalogue().entries()).isNotEmpty();
            assertThatThrownBy(() -> new LuceneIndex(folder()).update(false))
                    .isInstanceOf(LecternException.IndexLockedException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        assertThat(folder().resolve("lectern-writer.txt")).doesNotExist();
    }

    @Test
    void whereNothingWasIndexedThereIsNoIndex() throws IOException {
        assertThatThrownBy(() -> new LuceneIndex(folder()).open())
                .isInstanceOf(LecternException.IndexMissingException.class);
        Files.createDirectories(folder());
        assertThatThrownBy(() -> new LuceneIndex(folder()).open())
                .isInstanceOf(LecternException.IndexMissingException.class)
                .hasMessage(
                        "There is no index in "
                                + folder()
                                + ". Make one with: lectern index --index "
                                + folder());
    }

    @Test
    void otherVersionNamesTheRebuildCommand() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder());
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.setLiveCommitData(Map.of("schema", "0").entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> new LuceneIndex(folder()).open())
                .isInstanceOf(LecternException.IndexUnreadableException.class)
                .hasMessageEndingWith("lectern index --rebuild --index " + folder());
        assertThatThrownBy(() -> new LuceneIndex(folder()).update(false))
                .isInstanceOf(LecternException.IndexUnreadableException.class);
        SampleIndex.create(folder()).open().close();
    }

    @Test
    void aDamagedIndexIsSaidToBeDamaged() throws IOException {
        SampleIndex.create(folder());
        try (var files = Files.list(folder())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".si")).toList()) {
                Files.writeString(file, "garbage");
            }
        }
        assertThatThrownBy(() -> new LuceneIndex(folder()).open())
                .isInstanceOf(LecternException.IndexUnreadableException.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void manyUpdatesLeaveFewSegments() throws IOException {
        PassageIndex index = SampleIndex.create(folder());
        for (int i = 0; i < 6; i++) {
            String id = "wasps" + i;
            try (IndexUpdate update = index.update(false)) {
                SampleIndex.put(
                        update,
                        new Reading(id, id + ".pdf", "Wasps", List.of(), 2001, 1),
                        SampleIndex.passage(id, 0, 1, "Wasps build with paper."));
                update.commit(temp, 1, null, "dddddddddddd", Instant.EPOCH);
            }
        }
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder()))) {
            assertThat(reader.leaves()).hasSizeLessThanOrEqualTo(4);
        }
        try (Snapshot snapshot = index.open()) {
            assertThat(snapshot.search(anyWord("paper"), READINGS, 10).totalMatches()).isEqualTo(6);
        }
    }
}
