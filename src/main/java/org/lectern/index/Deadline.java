package org.lectern.index;

import org.lectern.model.LecternException.InvalidQueryException;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How much work a search may be. What is read of a snapshot within a deadline, by the same thread,
 * ends in a {@link InvalidQueryException} when it is over; elsewhere there is none.
 *
 * <p>The work is the thread's own processor time: a machine with much else to do makes no query a
 * bad one.
 */
public final class Deadline {

    private static final ScopedValue<BooleanSupplier> EXPIRED = ScopedValue.newInstance();

    private static final Duration SEARCH_LIMIT = Duration.ofSeconds(2);

    private final Duration limit;
    private final LongSupplier wallClock;
    private final LongSupplier cpuClock;

    /**
     * A deadline that begins whenever something is done within it.
     *
     * @param clock in nanoseconds
     * @param work that the thread did, in nanoseconds; costs more to ask for, and no more of it is
     *     done in a time than the clock says
     */
    public Deadline(Duration allowed, LongSupplier clock, LongSupplier work) {
        this.limit = allowed;
        this.wallClock = clock;
        this.cpuClock = work;
    }

    /**
     * What every search may take, of processor time of its thread, which must be no virtual one.
     */
    public static Deadline forSearch() {
        return new Deadline(
                SEARCH_LIMIT,
                System::nanoTime,
                ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /**
     * Does some work within it.
     *
     * @throws InvalidQueryException if it is over before the work is done
     */
    public <T> T run(Supplier<T> task) {
        BooleanSupplier time = exceedsLimit(wallClock);
        BooleanSupplier worked = exceedsLimit(cpuClock);
        return ScopedValue.where(EXPIRED, () -> time.getAsBoolean() && worked.getAsBoolean())
                .call(task::get);
    }

    private BooleanSupplier exceedsLimit(LongSupplier counter) {
        long begin = counter.getAsLong();
        return () -> counter.getAsLong() - begin >= limit.toNanos();
    }

    /** Whether the one that this thread is at work within is over. */
    public static boolean isExpired() {
        return EXPIRED.isBound() && EXPIRED.get().getAsBoolean();
    }

    /**
     * Stops where it is over.
     *
     * @throws InvalidQueryException if so
     */
    public static void check() {
        if (isExpired()) {
            throw exceeded();
        }
    }

    /** What to say of a search that was broken off. */
    public static InvalidQueryException exceeded() {
        return new InvalidQueryException(
                "This took longer than %d seconds: search for fewer words, and write more letters before *, ? and ~."
                        .formatted(SEARCH_LIMIT.toSeconds()));
    }
}
