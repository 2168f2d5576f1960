package org.lectern.extract.worker;

import java.util.List;

/**
 * The reply of a worker process to a request.
 *
 * @param parts those that arrived, also where the reply did not come to its end
 */
public record WorkerReply<P, R>(List<P> parts, Ending<R> ending) {

    /** The way in which a reply ended. */
    public sealed interface Ending<R> {}

    /** The reply is complete. */
    public record Completed<R>(R result) implements Ending<R> {}

    /** The process was ended because it exceeded the budget. */
    public record TimedOut<R>() implements Ending<R> {}

    /** The process died or sent something else than a reply, and so did another one. */
    public record Crashed<R>() implements Ending<R> {}

    public WorkerReply {
        parts = List.copyOf(parts);
    }
}
