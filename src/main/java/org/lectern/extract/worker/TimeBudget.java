package org.lectern.extract.worker;

import java.time.Duration;

/**
 * The time that a worker process may take for a request; {@link org.lectern.extract.ReadBudget} and
 * {@link org.lectern.extract.RenderBudget} set it.
 *
 * @param cpuTime processor time after which the process is ended
 * @param wallTime elapsed time after which it is ended, whatever it waits for
 */
public record TimeBudget(Duration cpuTime, Duration wallTime) {

    /** Returns a budget that is larger by a duration, both in processor time and elapsed time. */
    TimeBudget plus(Duration extra) {
        return new TimeBudget(cpuTime.plus(extra), wallTime.plus(extra));
    }
}
