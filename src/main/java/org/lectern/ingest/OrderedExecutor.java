package org.lectern.ingest;

import org.lectern.model.LecternException;
import org.lectern.model.LecternException.StoppedException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does work side by side and hands on what came of it in the order in which it was asked for,
 * whichever was done first, so that the same corpus gives the same index. Only so much is done
 * ahead of what is waited for.
 *
 * @param <T> what comes of it
 */
final class OrderedExecutor<T> implements AutoCloseable {

    /**
     * For each thread: enough that slow work holds up nobody, little enough to be held in memory.
     */
    private static final int QUEUED_PER_THREAD = 8;

    private final ExecutorService threads;
    private final int maxQueued;
    private final Consumer<T> sink;
    private final Deque<Future<T>> queue = new ArrayDeque<>();

    /**
     * One that has nothing to do yet.
     *
     * @param sink is called by the thread that submits
     */
    OrderedExecutor(int threads, Consumer<T> sink) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.maxQueued = QUEUED_PER_THREAD * threads;
        this.sink = sink;
    }

    /**
     * Has something done, after something earlier was handed on where there is much already.
     *
     * @throws StoppedException if this thread is interrupted
     */
    void submit(Callable<T> work) {
        if (queue.size() >= maxQueued) {
            sink.accept(result(queue.remove()));
        }
        queue.add(threads.submit(work));
    }

    /**
     * Hands on all that was submitted.
     *
     * @throws StoppedException if this thread is interrupted
     */
    void drain() {
        while (!queue.isEmpty()) {
            sink.accept(result(queue.remove()));
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LecternException mendable) {
                throw mendable;
            }
            throw new IllegalStateException("a file that could not be read ended the run", e);
        }
    }

    /** What is still being done is called off. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
