package org.lectern.extract.worker;

import java.time.Duration;
import java.util.Optional;

/**
 * The processor time that a process uses from a moment on, all its threads together. Where the
 * system does not tell, time by the clock stands in.
 */
public final class CpuTime {

    private final ProcessHandle process;
    private final Optional<Duration> before;
    private final long startNanos = System.nanoTime();

    private CpuTime(ProcessHandle process) {
        this.process = process;
        this.before = process.info().totalCpuDuration();
    }

    /** Of this process, from now on. */
    public static CpuTime ofThisProcess() {
        return of(ProcessHandle.current());
    }

    static CpuTime of(ProcessHandle process) {
        return new CpuTime(process);
    }

    /** How much it used until now; nothing once the process is gone. */
    public Duration used() {
        return before.isEmpty()
                ? Duration.ofNanos(System.nanoTime() - startNanos)
                : process.info().totalCpuDuration().orElse(before.get()).minus(before.get());
    }
}
