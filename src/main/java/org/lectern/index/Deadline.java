package org.lectern.index;

import org.lectern.model.LecternException.BadQuery;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How much work a search may be. What is read of a snapshot within a deadline, by the same thread,
 * ends in a {@link BadQuery} when it is over; elsewhere there is none.
 *
 * <p>The work is the thread's own processor time: a machine with much else to do makes no query a
 * bad one.
 */
public final class Deadline {

    private static final ScopedValue<BooleanSupplier> OVER = ScopedValue.newInstance();

    private static final Duration OF_A_SEARCH = Duration.ofSeconds(2);

    private final Duration allowed;
    private final LongSupplier clock;
    private final LongSupplier work;

    /**
     * A deadline that begins whenever something is done within it.
     *
     * @param clock in nanoseconds
     * @param work that the thread did, in nanoseconds; costs more to ask for, and no more of it is
     *     done in a time than the clock says
     */
    public Deadline(Duration allowed, LongSupplier clock, LongSupplier work) {
        this.allowed = allowed;
        this.clock = clock;
        this.work = work;
    }

    /**
     * What every search may take, of processor time of its thread, which must be no virtual one.
     */
    public static Deadline ofASearch() {
        return new Deadline(
                OF_A_SEARCH,
                System::nanoTime,
                ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /**
     * Does some work within it.
     *
     * @throws BadQuery if it is over before the work is done
     */
    public <T> T within(Supplier<T> task) {
        BooleanSupplier time = passes(clock);
        BooleanSupplier worked = passes(work);
        return ScopedValue.where(OVER, () -> time.getAsBoolean() && worked.getAsBoolean())
                .call(task::get);
    }

    private BooleanSupplier passes(LongSupplier counter) {
        long begin = counter.getAsLong();
        return () -> counter.getAsLong() - begin >= allowed.toNanos();
    }

    /** Whether the one that this thread is at work within is over. */
    public static boolean isOver() {
        return OVER.isBound() && OVER.get().getAsBoolean();
    }

    /**
     * Stops where it is over.
     *
     * @throws BadQuery if so
     */
    public static void check() {
        if (isOver()) {
            throw passed();
        }
    }

    /** What to say of a search that was broken off. */
    public static BadQuery passed() {
        return new BadQuery(
                "This took longer than %d seconds: search for fewer words, and write more letters before *, ? and ~."
                        .formatted(OF_A_SEARCH.toSeconds()));
    }
}
