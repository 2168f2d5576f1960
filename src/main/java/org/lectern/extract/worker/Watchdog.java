package org.lectern.extract.worker;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Ends a worker process that exceeds the budget of a request. Watches until it is closed. */
final class Watchdog implements AutoCloseable {

    private static final int PERIOD_MILLIS = 100;

    private final WorkerProcess worker;
    private final AtomicReference<TimeBudget> budget;
    private final CpuTime cpuTime;
    private final long startNanos = System.nanoTime();
    private volatile boolean expired;
    private final Future<?> checks;

    Watchdog(WorkerProcess worker, TimeBudget budget, ScheduledExecutorService scheduler) {
        this.worker = worker;
        this.budget = new AtomicReference<>(budget);
        this.cpuTime = CpuTime.of(worker.handle());
        this.checks =
                scheduler.scheduleWithFixedDelay(
                        this::check, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void check() {
        TimeBudget allowed = budget.get();
        boolean late = System.nanoTime() - startNanos > allowed.wallTime().toNanos();
        if (late || cpuTime.used().compareTo(allowed.cpuTime()) > 0) {
            expired = true;
            worker.close();
        }
    }

    /** Adds to the budget. */
    void extend(Duration extra) {
        budget.updateAndGet(old -> old.plus(extra));
    }

    /** Returns whether the process was ended because it exceeded its budget. */
    boolean isExpired() {
        return expired;
    }

    @Override
    public void close() {
        checks.cancel(false);
    }
}
