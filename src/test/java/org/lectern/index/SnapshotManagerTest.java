package org.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.LecternException;
import org.lectern.query.IndexQuery;
import org.lectern.query.QueryField;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SnapshotManagerTest {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    @TempDir private Path folder;

    @Test
    void anotherWritersCommitIsSeen() throws InterruptedException {
        PassageIndex index = SampleIndex.create(folder);
        try (SnapshotManager manager = new SnapshotManager(index, POLL_INTERVAL)) {
            assertThat(manager.<String>withSnapshot(s -> s.commit().id()))
                    .isEqualTo("0123456789ab");
            commit(index, "aaaaaaaaaaaa");
            awaitCommit(manager, "aaaaaaaaaaaa");
            assertThat(manager.problem()).isEmpty();
        }
    }

    @Test
    void workThatBeganOnTheOldSnapshotEndsOnIt() throws Exception {
        PassageIndex index = SampleIndex.create(folder);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (SnapshotManager manager = new SnapshotManager(index, POLL_INTERVAL);
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> passages =
                    pool.submit(() -> manager.withSnapshot(s -> readSlowly(s, begun, goOn)));
            begun.await();
            commit(index, "bbbbbbbbbbbb");
            awaitCommit(manager, "bbbbbbbbbbbb");
            goOn.countDown();
            assertThat(passages.get()).isEqualTo(1);
        }
    }

    @Test
    void theLastUserClosesTheSnapshotOfAClosedFollower() throws Exception {
        PassageIndex index = SampleIndex.create(folder);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SnapshotManager manager = new SnapshotManager(index, POLL_INTERVAL);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Snapshot snapshot = manager.withSnapshot(current -> current);
            Future<Integer> passages =
                    pool.submit(() -> manager.withSnapshot(s -> readSlowly(s, begun, goOn)));
            begun.await();
            manager.close();
            goOn.countDown();
            assertThat(passages.get()).isEqualTo(1);
            assertThatThrownBy(() -> quorums(snapshot)).isInstanceOf(AlreadyClosedException.class);
        }
    }

    @Test
    void aReplacedSnapshotIsClosed() throws Exception {
        PassageIndex index = SampleIndex.create(folder);
        try (SnapshotManager manager = new SnapshotManager(index, POLL_INTERVAL)) {
            Snapshot old = manager.withSnapshot(current -> current);
            commit(index, "cccccccccccc");
            awaitCommit(manager, "cccccccccccc");
            awaitClosed(old);
        }
    }

    @Test
    void aClosedFollowerRefusesWork() {
        SnapshotManager manager = new SnapshotManager(SampleIndex.create(folder), POLL_INTERVAL);
        manager.close();
        manager.close();
        assertThatThrownBy(() -> manager.withSnapshot(Snapshot::commit))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCommitOfAnotherVersionIsNotServedUntilTheIndexIsRebuilt() throws Exception {
        PassageIndex index = SampleIndex.create(folder);
        try (SnapshotManager manager = new SnapshotManager(index, POLL_INTERVAL)) {
            commitOfAnotherVersion();
            while (manager.problem().isEmpty()) {
                Thread.sleep(POLL_INTERVAL);
            }
            assertThat(manager.problem().get()).contains("another version of Lectern");
            assertThat(manager.<Integer>withSnapshot(SnapshotManagerTest::quorums)).isEqualTo(1);
            commit(index, "dddddddddddd");
            awaitCommit(manager, "dddddddddddd");
            awaitNoProblem(manager);
            assertThat(manager.<Integer>withSnapshot(SnapshotManagerTest::quorums)).isZero();
        }
    }

    @Test
    void anIndexThatIsDeletedAndMadeAnewIsSeen() throws Exception {
        PassageIndex index = SampleIndex.create(folder);
        try (SnapshotManager manager = new SnapshotManager(index, POLL_INTERVAL)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            while (manager.problem().isEmpty()) {
                Thread.sleep(POLL_INTERVAL);
            }
            assertThat(manager.<Integer>withSnapshot(SnapshotManagerTest::quorums)).isEqualTo(1);
            SampleIndex.create(folder);
            awaitNoProblem(manager);
            commit(index, "eeeeeeeeeeee");
            awaitCommit(manager, "eeeeeeeeeeee");
        }
    }

    private void commitOfAnotherVersion() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.setLiveCommitData(Map.of("schema", "0").entrySet());
            writer.commit();
        }
    }

    private static int readSlowly(Snapshot snapshot, CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return quorums(snapshot);
    }

    private static int quorums(Snapshot snapshot) {
        return snapshot.searcher()
                .search(
                        new IndexQuery.AnyWord(QueryField.TEXT, "quorum"),
                        new Scope.Readings(null),
                        5)
                .totalMatches();
    }

    @Test
    void withoutAnIndexThereIsNothingToFollow() {
        assertThatThrownBy(() -> new SnapshotManager(new LuceneIndex(folder), POLL_INTERVAL))
                .isInstanceOf(LecternException.IndexMissingException.class);
    }

    private static void commit(PassageIndex index, String id) {
        try (IndexUpdate update = index.update(true)) {
            update.commit(Path.of("/corpus"), 1, null, id, Instant.EPOCH);
        }
    }

    /** Polls until the manager has the commit; a hang here is the failure. */
    private static void awaitCommit(SnapshotManager manager, String id)
            throws InterruptedException {
        while (!manager.<String>withSnapshot(s -> s.commit().id()).equals(id)) {
            Thread.sleep(POLL_INTERVAL);
        }
    }

    private static void awaitNoProblem(SnapshotManager manager) throws InterruptedException {
        while (manager.problem().isPresent()) {
            Thread.sleep(POLL_INTERVAL);
        }
    }

    /** Searches until the snapshot refuses; a hang here is the failure. */
    private static void awaitClosed(Snapshot snapshot) throws InterruptedException {
        try {
            while (quorums(snapshot) > 0) {
                Thread.sleep(POLL_INTERVAL);
            }
        } catch (AlreadyClosedException _) {
            return;
        }
    }
}
