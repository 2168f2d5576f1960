package org.lectern.corpus.worker;

import java.time.Duration;
import java.util.Optional;

/**
 * The processor time that a process uses from a moment on, all its threads together. Where the
 * system does not tell, time by the clock stands in.
 */
public final class ProcessorTime {

    private final ProcessHandle process;
    private final Optional<Duration> before;
    private final long began = System.nanoTime();

    private ProcessorTime(ProcessHandle process) {
        this.process = process;
        this.before = process.info().totalCpuDuration();
    }

    /** Of this process, from now on. */
    public static ProcessorTime ofThisProcess() {
        return of(ProcessHandle.current());
    }

    static ProcessorTime of(ProcessHandle process) {
        return new ProcessorTime(process);
    }

    /** How much it used until now; nothing once the process is gone. */
    public Duration used() {
        return before.isEmpty()
                ? Duration.ofNanos(System.nanoTime() - began)
                : process.info().totalCpuDuration().orElse(before.get()).minus(before.get());
    }
}
