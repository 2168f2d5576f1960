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

class SnapshotFollowerTest {

    private static final Duration PAUSE = Duration.ofMillis(20);

    @TempDir private Path folder;

    @Test
    void anotherWritersCommitIsSeen() throws InterruptedException {
        PassageIndex index = SampleIndex.in(folder);
        try (SnapshotFollower follower = new SnapshotFollower(index, PAUSE)) {
            assertThat(follower.<String>use(s -> s.commit().id())).isEqualTo("0123456789ab");
            commit(index, "aaaaaaaaaaaa");
            awaitCommit(follower, "aaaaaaaaaaaa");
            assertThat(follower.trouble()).isEmpty();
        }
    }

    @Test
    void workThatBeganOnTheOldSnapshotEndsOnIt() throws Exception {
        PassageIndex index = SampleIndex.in(folder);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (SnapshotFollower follower = new SnapshotFollower(index, PAUSE);
                ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> passages = pool.submit(() -> follower.use(s -> slowly(s, begun, goOn)));
            begun.await();
            commit(index, "bbbbbbbbbbbb");
            awaitCommit(follower, "bbbbbbbbbbbb");
            goOn.countDown();
            assertThat(passages.get()).isEqualTo(1);
        }
    }

    @Test
    void theLastUserClosesTheSnapshotOfAClosedFollower() throws Exception {
        PassageIndex index = SampleIndex.in(folder);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SnapshotFollower follower = new SnapshotFollower(index, PAUSE);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Snapshot snapshot = follower.use(current -> current);
            Future<Integer> passages = pool.submit(() -> follower.use(s -> slowly(s, begun, goOn)));
            begun.await();
            follower.close();
            goOn.countDown();
            assertThat(passages.get()).isEqualTo(1);
            assertThatThrownBy(() -> quorums(snapshot)).isInstanceOf(AlreadyClosedException.class);
        }
    }

    @Test
    void aReplacedSnapshotIsClosed() throws Exception {
        PassageIndex index = SampleIndex.in(folder);
        try (SnapshotFollower follower = new SnapshotFollower(index, PAUSE)) {
            Snapshot old = follower.use(current -> current);
            commit(index, "cccccccccccc");
            awaitCommit(follower, "cccccccccccc");
            awaitClosed(old);
        }
    }

    @Test
    void aClosedFollowerRefusesWork() {
        SnapshotFollower follower = new SnapshotFollower(SampleIndex.in(folder), PAUSE);
        follower.close();
        follower.close();
        assertThatThrownBy(() -> follower.use(Snapshot::commit))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCommitOfAnotherVersionIsNotServedUntilTheIndexIsRebuilt() throws Exception {
        PassageIndex index = SampleIndex.in(folder);
        try (SnapshotFollower follower = new SnapshotFollower(index, PAUSE)) {
            commitOfAnotherVersion();
            while (follower.trouble().isEmpty()) {
                Thread.sleep(PAUSE);
            }
            assertThat(follower.trouble().get()).contains("another version of Lectern");
            assertThat(follower.<Integer>use(SnapshotFollowerTest::quorums)).isEqualTo(1);
            commit(index, "dddddddddddd");
            awaitCommit(follower, "dddddddddddd");
            awaitNoTrouble(follower);
            assertThat(follower.<Integer>use(SnapshotFollowerTest::quorums)).isZero();
        }
    }

    @Test
    void anIndexThatIsDeletedAndMadeAnewIsSeen() throws Exception {
        PassageIndex index = SampleIndex.in(folder);
        try (SnapshotFollower follower = new SnapshotFollower(index, PAUSE)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            while (follower.trouble().isEmpty()) {
                Thread.sleep(PAUSE);
            }
            assertThat(follower.<Integer>use(SnapshotFollowerTest::quorums)).isEqualTo(1);
            SampleIndex.in(folder);
            awaitNoTrouble(follower);
            commit(index, "eeeeeeeeeeee");
            awaitCommit(follower, "eeeeeeeeeeee");
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

    private static int slowly(Snapshot snapshot, CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return quorums(snapshot);
    }

    private static int quorums(Snapshot snapshot) {
        return snapshot.search(
                        new IndexQuery.AnyWord(Field.TEXT, "quorum"), new Scope.Readings(null), 5)
                .total();
    }

    @Test
    void withoutAnIndexThereIsNothingToFollow() {
        assertThatThrownBy(() -> new SnapshotFollower(new LuceneIndex(folder), PAUSE))
                .isInstanceOf(LecternException.NoIndex.class);
    }

    private static void commit(PassageIndex index, String id) {
        try (IndexUpdate update = index.update(true)) {
            update.commit(Path.of("/corpus"), 1, null, id, Instant.EPOCH);
        }
    }

    /** Polls until the follower has the commit; a hang here is the failure. */
    private static void awaitCommit(SnapshotFollower follower, String id)
            throws InterruptedException {
        while (!follower.<String>use(s -> s.commit().id()).equals(id)) {
            Thread.sleep(PAUSE);
        }
    }

    private static void awaitNoTrouble(SnapshotFollower follower) throws InterruptedException {
        while (follower.trouble().isPresent()) {
            Thread.sleep(PAUSE);
        }
    }

    /** Searches until the snapshot refuses; a hang here is the failure. */
    private static void awaitClosed(Snapshot snapshot) throws InterruptedException {
        try {
            while (quorums(snapshot) > 0) {
                Thread.sleep(PAUSE);
            }
        } catch (AlreadyClosedException _) {
            return;
        }
    }
}
