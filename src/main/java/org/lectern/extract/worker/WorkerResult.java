package org.lectern.extract.worker;

/**
 * The result of a request, as a worker process returns it.
 *
 * @param reusable whether the process may be given another request; not after an {@link Error}
 */
public record WorkerResult<R>(R value, boolean reusable) {

    /** Returns a result after which the process may be used further. */
    public static <R> WorkerResult<R> of(R value) {
        return new WorkerResult<>(value, true);
    }

    /** Returns the same result for a process that is to be replaced. */
    public WorkerResult<R> notReusable() {
        return new WorkerResult<>(value, false);
    }
}
