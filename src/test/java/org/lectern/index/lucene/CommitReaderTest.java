package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.IndexUpdate;
import org.lectern.index.PassageIndex;
import org.lectern.index.Snapshot;
import org.lectern.model.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class CommitReaderTest {

    @TempDir private Path folder;

    @Test
    void segmentsThatDidNotChangeAreShared() throws IOException {
        PassageIndex index = SampleIndex.create(folder);
        try (Snapshot held = index.open()) {
            publish(index, "aaaaaaaaaaaa");
            try (Snapshot newer = index.reopened(held).orElseThrow()) {
                assertThat(newer.commit().id()).isEqualTo("aaaaaaaaaaaa");
                assertThat(segments(newer)).containsAll(segments(held)).hasSize(2);
                assertThat(index.reopened(newer)).isEmpty();
            }
        }
    }

    @Test
    void aSnapshotOutlivesTheOneThatItWasReopenedFrom() {
        PassageIndex index = SampleIndex.create(folder);
        Snapshot held = index.open();
        publish(index, "aaaaaaaaaaaa");
        Snapshot newer = index.reopened(held).orElseThrow();
        held.close();
        publish(index, "bbbbbbbbbbbb");
        try (Snapshot newest = index.reopened(newer).orElseThrow()) {
            newer.close();
            assertThat(newest.store().passage("bees-1")).isPresent();
        }
    }

    @Test
    void theLastOneClosesTheDirectory() {
        PassageIndex index = SampleIndex.create(folder);
        Snapshot held = index.open();
        publish(index, "aaaaaaaaaaaa");
        Snapshot newer = index.reopened(held).orElseThrow();
        DirectoryReader reader = ((LuceneSnapshot) newer).opened().reader();
        held.close();
        assertThat(newer.store().passage("wasps-0")).isPresent();
        newer.close();
        assertThat(reader.getRefCount()).isZero();
        assertThatThrownBy(() -> reader.directory().listAll())
                .isInstanceOf(AlreadyClosedException.class);
    }

    @Test
    void anIndexMadeAnewInPlaceIsOpened() throws IOException {
        PassageIndex index = SampleIndex.create(folder);
        try (Snapshot held = index.open()) {
            delete();
            publish(index, "aaaaaaaaaaaa");
            try (Snapshot newer = index.reopened(held).orElseThrow()) {
                assertThat(newer.store().passage("wasps-0")).isPresent();
                assertThat(newer.store().passage("bees-1")).isEmpty();
            }
            publish(index, "bbbbbbbbbbbb");
            try (Snapshot newest = index.reopened(held).orElseThrow()) {
                assertThat(newest.commit().id()).isEqualTo("bbbbbbbbbbbb");
                assertThat(newest.store().passage("bees-1")).isEmpty();
            }
            assertThat(held.store().passage("bees-1")).isPresent();
        }
    }

    private static List<Object> segments(Snapshot snapshot) {
        return ((LuceneSnapshot) snapshot)
                .opened().reader().leaves().stream()
                        .map(leaf -> leaf.reader().getCoreCacheHelper())
                        .map(IndexReader.CacheHelper::getKey)
                        .<Object>map(key -> key)
                        .toList();
    }

    private void delete() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private void publish(PassageIndex index, String commit) {
        try (IndexUpdate update = index.update(false)) {
            SampleIndex.put(
                    update,
                    new Reading("wasps", "wasps.pdf", "Wasps", List.of(), 2001, 1),
                    SampleIndex.passage("wasps", 0, 1, "Wasps build with paper."));
            update.commit(folder, 1, null, commit, Instant.EPOCH);
        }
    }
}
