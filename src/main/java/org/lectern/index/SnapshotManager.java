package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Keeps a snapshot of the newest commit open for a server. A background thread polls for newer
 * commits. Requests never wait for it, and each uses one snapshot from start to end. Safe for use
 * by many threads.
 */
public final class SnapshotManager implements AutoCloseable {

    private final PassageIndex index;
    private final ScheduledExecutorService refresher =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("snapshot-refresh").factory());

    /** Null after {@link #close}. */
    private @Nullable Counted current;

    private volatile @Nullable String problem;

    /**
     * Opens the newest commit and starts polling.
     *
     * @param pause time between two polls
     * @throws LecternException.IndexMissingException if there is no commit
     */
    public SnapshotManager(PassageIndex index, Duration pause) {
        this.index = index;
        this.current = new Counted(index.open());
        Future<?> _ =
                refresher.scheduleWithFixedDelay(
                        this::refresh, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Runs a function on the newest snapshot, which stays open until the function returns.
     *
     * @throws IllegalStateException if the manager is closed
     */
    public <T> T withSnapshot(Function<Snapshot, T> work) {
        Counted counted = acquire();
        try {
            return work.apply(counted.snapshot);
        } finally {
            counted.release();
        }
    }

    private synchronized Counted acquire() {
        if (current == null) {
            throw new IllegalStateException("the snapshot manager is closed");
        }
        current.acquire();
        return current;
    }

    /** Returns why the newest commit cannot be opened; empty if the newest snapshot is current. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Keeps the current snapshot if the newest commit cannot be opened. */
    private void refresh() {
        try {
            this.<Optional<Snapshot>>withSnapshot(index::reopened).ifPresent(this::replace);
            problem = null;
        } catch (RuntimeException | Error e) {
            problem = Objects.requireNonNullElse(e.getMessage(), e.toString());
        }
    }

    /** Runs only on the refresher's thread, which ends before {@link #close} releases anything. */
    private void replace(Snapshot newer) {
        Counted older = exchange(new Counted(newer));
        if (older != null) {
            older.release();
        }
    }

    private synchronized @Nullable Counted exchange(@Nullable Counted next) {
        Counted before = current;
        current = next;
        return before;
    }

    /** Waits for a running refresh. A snapshot in use is closed by its last user. */
    @Override
    public void close() {
        refresher.close();
        Counted last = exchange(null);
        if (last != null) {
            last.release();
        }
    }

    /** A snapshot with a count of its users, of which the manager is the first. */
    private static final class Counted {

        private final Snapshot snapshot;
        private final AtomicInteger users = new AtomicInteger(1);

        Counted(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        /** Called only while the manager itself is a user, so that the count is positive. */
        void acquire() {
            users.incrementAndGet();
        }

        void release() {
            if (users.decrementAndGet() == 0) {
                snapshot.close();
            }
        }
    }
}
