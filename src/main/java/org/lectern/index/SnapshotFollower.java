package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the newest commit open for a server. A thread of its own looks for a newer one; requests
 * never wait for it, and each keeps the snapshot that it began with until it is done. Safe for use
 * by many threads.
 */
public final class SnapshotFollower implements AutoCloseable {

    private final PassageIndex index;
    private final Duration pause;
    private final Thread thread;
    private Held current;
    private volatile @Nullable String trouble;

    /**
     * Opens the newest commit and begins to follow.
     *
     * @param pause between two looks
     * @throws LecternException.NoIndex if there is none yet
     */
    public SnapshotFollower(PassageIndex index, Duration pause) {
        this.index = index;
        this.pause = pause;
        this.current = new Held(index.open());
        this.thread = Thread.ofPlatform().daemon().name("index-follower").unstarted(this::follow);
        thread.start();
    }

    /** Does something with the newest snapshot, which stays open meanwhile. */
    public <T> T use(Function<Snapshot, T> work) {
        Held held = take();
        try {
            return work.apply(held.snapshot);
        } finally {
            giveBack(held);
        }
    }

    /** Why the newest commit is not the one that is served; empty where it is. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(pause);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with the newest commit, the one that is served goes on being served. */
    private void look() {
        try {
            Optional<String> newest = index.newestCommit();
            if (newest.isPresent() && !newest.get().equals(key())) {
                replace(new Held(index.open()));
            }
            trouble = newest.isPresent() ? null : "The index is gone or cannot be read.";
        } catch (RuntimeException e) {
            trouble = String.valueOf(e.getMessage());
        }
    }

    private synchronized String key() {
        Commit commit = current.snapshot.commit();
        return commit.id() + "@" + commit.time();
    }

    private synchronized Held take() {
        current.users++;
        return current;
    }

    private synchronized void giveBack(Held held) {
        held.users--;
        closeIfDone(held);
    }

    private synchronized void replace(Held newer) {
        Held older = current;
        current = newer;
        closeIfDone(older);
    }

    private void closeIfDone(Held held) {
        if (held != current && held.users == 0) {
            held.snapshot.close();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        synchronized (this) {
            current.snapshot.close();
        }
    }

    /** A snapshot and how many requests are at work on it. */
    private static final class Held {

        private final Snapshot snapshot;
        private int users;

        Held(Snapshot snapshot) {
            this.snapshot = snapshot;
        }
    }
}
