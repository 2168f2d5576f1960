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
import org.lectern.index.IndexUpdate;
import org.lectern.index.PassageIndex;
import org.lectern.index.PassageIndexContract;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException;
import org.lectern.model.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class LuceneIndexTest extends PassageIndexContract {

    @TempDir private Path temp;

    private Path folder() {
        return temp.resolve("index");
    }

    @Override
    protected PassageIndex index() {
        return new LuceneIndex(folder());
    }

    @Test
    void openSnapshotOutlivesARebuild() {
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
    void missingIndexIsReported() throws IOException {
        assertThatThrownBy(() -> new LuceneIndex(folder()).open())
                .isInstanceOf(LecternException.IndexMissingException.class);
        Files.createDirectories(folder());
        assertThatThrownBy(() -> new LuceneIndex(folder()).open())
                .isInstanceOf(LecternException.IndexMissingException.class)
                .hasMessage(
                        "There is no index in "
                                + folder()
                                + ". Create it with: lectern index --index "
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
    void damagedIndexIsReported() throws IOException {
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
            assertThat(snapshot.searcher().search(anyWord("paper"), READINGS, 10).totalMatches())
                    .isEqualTo(6);
        }
    }
}
