package org.lectern.extract.worker;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sees that a worker keeps to its budget while it does one thing, and ends it where it does not.
 */
final class Watchdog implements AutoCloseable {

    private static final int PERIOD_MILLIS = 100;

    private final WorkerProcess worker;
    private final Duration maxCpuTime;
    private final Duration maxWallTime;
    private final CpuTime cpuTime;
    private final long startNanos = System.nanoTime();
    private final AtomicReference<Duration> extraTime = new AtomicReference<>(Duration.ZERO);
    private volatile boolean isExpired;
    private final Future<?> checks;

    private Watchdog(
            WorkerProcess worker,
            Duration processor,
            Duration wall,
            ScheduledExecutorService scheduler) {
        this.worker = worker;
        this.maxCpuTime = processor;
        this.maxWallTime = wall;
        this.cpuTime = CpuTime.of(worker.handle());
        this.checks =
                scheduler.scheduleWithFixedDelay(
                        this::check, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    static Watchdog start(
            WorkerProcess worker,
            Duration processor,
            Duration wall,
            ScheduledExecutorService scheduler) {
        return new Watchdog(worker, processor, wall, scheduler);
    }

    private void check() {
        Duration allowed = extraTime.get();
        boolean late = System.nanoTime() - startNanos > maxWallTime.plus(allowed).toNanos();
        if (late || cpuTime.used().compareTo(maxCpuTime.plus(allowed)) > 0) {
            isExpired = true;
            worker.close();
        }
    }

    /** Lets it take so much longer, of processor time and by the clock. */
    void extend(Duration longer) {
        extraTime.accumulateAndGet(longer, Duration::plus);
    }

    /** Whether the worker was ended for want of time. */
    boolean isExpired() {
        return isExpired;
    }

    @Override
    public void close() {
        checks.cancel(false);
    }
}
