package org.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;
import org.lectern.model.LecternException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    private static int slowly(Snapshot snapshot, CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return snapshot.search(
                        new IndexQuery.AnyWord(Field.TEXT, "quorum"), new Scope.Readings(null), 5)
                .total();
    }

    @Test
    void withoutAnIndexThereIsNothingToFollow() {
        assertThatThrownBy(() ->
                        new SnapshotFollower(
                                new org.lectern.index.lucene.LuceneIndex(folder), PAUSE))
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
}
