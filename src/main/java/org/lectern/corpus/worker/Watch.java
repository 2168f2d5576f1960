package org.lectern.corpus.worker;

import org.lectern.corpus.layout.Page;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sees that a worker keeps to its budget while it reads one file, and ends it where it does not.
 */
final class Watch implements AutoCloseable {

    private static final int PERIOD_MILLIS = 100;

    private final Worker worker;
    private final Budget budget;
    private final ProcessorTime processor;
    private final long began = System.nanoTime();
    private final AtomicInteger pictures = new AtomicInteger();
    private volatile boolean expired;
    private final Future<?> looking;

    private Watch(Worker worker, Budget budget, ScheduledExecutorService scheduler) {
        this.worker = worker;
        this.budget = budget;
        this.processor = ProcessorTime.of(worker.handle());
        this.looking =
                scheduler.scheduleWithFixedDelay(
                        this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    static Watch over(Worker worker, Budget budget, ScheduledExecutorService scheduler) {
        return new Watch(worker, budget, scheduler);
    }

    private void look() {
        Duration more = budget.picture().multipliedBy(pictures.get());
        boolean late = System.nanoTime() - began > budget.wall().plus(more).toNanos();
        if (late || processor.used().compareTo(budget.processor().plus(more)) > 0) {
            expired = true;
            worker.close();
        }
    }

    /** Allows for a page, which takes longer when it was read from its picture. */
    void saw(Page page) {
        if (page.ocr()) {
            pictures.incrementAndGet();
        }
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
