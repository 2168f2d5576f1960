package org.lectern.corpus.worker;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sees that a worker keeps to its budget while it does one thing, and ends it where it does not.
 */
final class Watch implements AutoCloseable {

    private static final int PERIOD_MILLIS = 100;

    private final Worker worker;
    private final Duration mostProcessor;
    private final Duration mostWall;
    private final ProcessorTime processor;
    private final long began = System.nanoTime();
    private final AtomicReference<Duration> more = new AtomicReference<>(Duration.ZERO);
    private volatile boolean expired;
    private final Future<?> looking;

    private Watch(
            Worker worker, Duration processor, Duration wall, ScheduledExecutorService scheduler) {
        this.worker = worker;
        this.mostProcessor = processor;
        this.mostWall = wall;
        this.processor = ProcessorTime.of(worker.handle());
        this.looking =
                scheduler.scheduleWithFixedDelay(
                        this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    static Watch over(
            Worker worker, Duration processor, Duration wall, ScheduledExecutorService scheduler) {
        return new Watch(worker, processor, wall, scheduler);
    }

    private void look() {
        Duration allowed = more.get();
        boolean late = System.nanoTime() - began > mostWall.plus(allowed).toNanos();
        if (late || processor.used().compareTo(mostProcessor.plus(allowed)) > 0) {
            expired = true;
            worker.close();
        }
    }

    /** Lets it take so much longer, of processor time and by the clock. */
    void allow(Duration longer) {
        more.accumulateAndGet(longer, Duration::plus);
    }

    /** Whether the worker was ended for want of time. */
    boolean expired() {
        return expired;
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
