package org.lectern.extract.worker;

import java.time.Duration;
import java.util.Optional;

/**
 * A stopwatch for the processor time of a process, all its threads together. Where the operating
 * system does not report it, elapsed time is measured instead.
 */
public final class CpuTime {

    private final ProcessHandle process;
    private final Optional<Duration> before;
    private final long startNanos = System.nanoTime();

    private CpuTime(ProcessHandle process) {
        this.process = process;
        this.before = process.info().totalCpuDuration();
    }

    /** Starts to measure this process. */
    public static CpuTime ofThisProcess() {
        return of(ProcessHandle.current());
    }

    static CpuTime of(ProcessHandle process) {
        return new CpuTime(process);
    }

    /** Returns the time since the start; zero if the process has ended. */
    public Duration used() {
        return before.isEmpty()
                ? Duration.ofNanos(System.nanoTime() - startNanos)
                : process.info().totalCpuDuration().orElse(before.get()).minus(before.get());
    }
}
