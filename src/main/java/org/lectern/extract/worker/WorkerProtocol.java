package org.lectern.extract.worker;

/**
 * The message types of one kind of request: the request, any number of parts in reply, and a result
 * that ends the reply. Messages are records, or sealed interfaces of records.
 *
 * @param <Q> the request
 * @param <P> a part of the reply; {@link Void} where there are no parts
 * @param <R> the result
 */
public final class WorkerProtocol<Q, P, R> {

    private final RecordCodec<Q> requests;
    private final RecordCodec<P> parts;
    private final RecordCodec<R> results;

    /** A protocol of messages of these types. */
    public WorkerProtocol(Class<Q> request, Class<P> part, Class<R> result) {
        this.requests = new RecordCodec<>(request);
        this.parts = new RecordCodec<>(part);
        this.results = new RecordCodec<>(result);
    }

    RecordCodec<Q> requests() {
        return requests;
    }

    RecordCodec<P> parts() {
        return parts;
    }

    RecordCodec<R> results() {
        return results;
    }
}
