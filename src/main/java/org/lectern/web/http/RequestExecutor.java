package org.lectern.web.http;

import io.undertow.server.HttpServerExchange;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A thread pool that answers requests and rejects them when too many are pending. */
public final class RequestExecutor implements AutoCloseable {

    private static final int SHUTDOWN_MILLIS = 2_000;

    private final ExecutorService workers;
    private final Semaphore permits;

    /**
     * Creates an executor.
     *
     * @param threads number of requests that are answered in parallel
     * @param maxPending maximum number of requests that wait or are being answered
     */
    public RequestExecutor(String name, int threads, int maxPending) {
        this.workers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
        this.permits = new Semaphore(maxPending);
    }

    void execute(HttpServerExchange exchange, Runnable work) {
        if (permits.tryAcquire()) {
            exchange.dispatch(workers, () -> runAndReleasePermit(work));
        } else {
            ResponseWriter.write(
                    exchange,
                    Problem.of(503, "The server is busy. Try again in a moment.")
                            .toResponse()
                            .withHeader("Retry-After", "1"));
        }
    }

    private void runAndReleasePermit(Runnable work) {
        try {
            work.run();
        } finally {
            permits.release();
        }
    }

    /** Stops the threads. Requests in progress have a moment to finish and are then interrupted. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(SHUTDOWN_MILLIS, TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
