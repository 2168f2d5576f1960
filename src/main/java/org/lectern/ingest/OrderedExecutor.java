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
 * Executes tasks in parallel and delivers their results in the order of submission, so that the
 * same corpus gives the same index. The number of results that wait for delivery is limited.
 *
 * @param <T> type of the results
 */
final class OrderedExecutor<T> implements AutoCloseable {

    /**
     * The queue length per thread: long enough that a slow task does not stall the others, short
     * enough to hold the results in memory.
     */
    private static final int QUEUED_PER_THREAD = 8;

    private final ExecutorService threads;
    private final int maxQueued;
    private final Consumer<T> sink;
    private final Deque<Future<T>> queue = new ArrayDeque<>();

    /**
     * Creates an executor with its threads.
     *
     * @param threads number of tasks to execute at a time
     * @param sink receives the results, on the thread that submits
     */
    OrderedExecutor(int threads, Consumer<T> sink) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.maxQueued = QUEUED_PER_THREAD * threads;
        this.sink = sink;
    }

    /**
     * Submits a task; where the queue is full, it first waits for the oldest result and delivers
     * it.
     *
     * @throws StoppedException if this thread is interrupted
     */
    void submit(Callable<T> task) {
        if (queue.size() >= maxQueued) {
            sink.accept(result(queue.remove()));
        }
        queue.add(threads.submit(task));
    }

    /**
     * Waits for all submitted tasks and delivers their results.
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
            throw e.getCause() instanceof LecternException known
                    ? known
                    : new IllegalStateException("a file that could not be read ended the run", e);
        }
    }

    /** Cancels the tasks that are not finished. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
