package org.lectern.extract.worker;

import java.time.Duration;
import java.util.function.Function;

/**
 * A request to a worker process.
 *
 * @param budget the time that the reply may take
 * @param extraTime the time by which a part of the reply extends the budget
 */
public record WorkerCall<Q, P, R>(
        WorkerProtocol<Q, P, R> protocol,
        Q request,
        TimeBudget budget,
        Function<? super P, Duration> extraTime) {

    /** A call with a fixed budget. */
    public WorkerCall(WorkerProtocol<Q, P, R> protocol, Q request, TimeBudget budget) {
        this(protocol, request, budget, _ -> Duration.ZERO);
    }
}
