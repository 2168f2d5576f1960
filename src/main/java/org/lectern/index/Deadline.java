package org.lectern.index;

import org.lectern.model.LecternException.InvalidQueryException;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A limit of the processor time of a search. Reads of a snapshot by the thread that runs a task
 * within a deadline fail with an {@link InvalidQueryException} once it has expired. Reads elsewhere
 * have no limit.
 *
 * <p>Processor time is measured instead of elapsed time so that a busy machine does not make a
 * query fail.
 */
public final class Deadline {

    private static final ScopedValue<BooleanSupplier> EXPIRED = ScopedValue.newInstance();

    private static final Duration SEARCH_LIMIT = Duration.ofSeconds(2);

    private final Duration limit;
    private final LongSupplier wallClock;
    private final LongSupplier cpuClock;

    /**
     * Creates a deadline, which starts anew with each task.
     *
     * @param wallClock elapsed time in nanoseconds; asked first because it is cheaper, and the
     *     processor time of a thread never exceeds it
     * @param cpuClock processor time of the calling thread in nanoseconds
     */
    public Deadline(Duration limit, LongSupplier wallClock, LongSupplier cpuClock) {
        this.limit = limit;
        this.wallClock = wallClock;
        this.cpuClock = cpuClock;
    }

    /** Returns the deadline of a search. Its tasks must run on platform threads. */
    public static Deadline forSearch() {
        return new Deadline(
                SEARCH_LIMIT,
                System::nanoTime,
                ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /**
     * Runs a task within this deadline.
     *
     * @throws InvalidQueryException if the deadline expires during a read of the task
     */
    public <T> T run(Supplier<T> task) {
        BooleanSupplier elapsed = exceedsLimit(wallClock);
        BooleanSupplier worked = exceedsLimit(cpuClock);
        return ScopedValue.where(EXPIRED, () -> elapsed.getAsBoolean() && worked.getAsBoolean())
                .call(task::get);
    }

    private BooleanSupplier exceedsLimit(LongSupplier clock) {
        long start = clock.getAsLong();
        return () -> clock.getAsLong() - start >= limit.toNanos();
    }

    /** Returns whether the current thread runs a task whose deadline has expired. */
    public static boolean isExpired() {
        return EXPIRED.isBound() && EXPIRED.get().getAsBoolean();
    }

    /**
     * Checks the deadline of the current thread's task.
     *
     * @throws InvalidQueryException if it has expired
     */
    public static void check() {
        if (isExpired()) {
            throw exceeded();
        }
    }

    /** Returns the exception for a search that has exceeded its deadline. */
    public static InvalidQueryException exceeded() {
        return new InvalidQueryException(
                "The search took longer than %d seconds. Search for fewer words, and write more letters before *, ? and ~."
                        .formatted(SEARCH_LIMIT.toSeconds()));
    }
}
