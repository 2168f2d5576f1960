package org.lectern.extract.worker;

/** Answers requests in a worker process, one at a time. */
@FunctionalInterface
public interface RequestHandler<Q> {

    /**
     * Answers a request with any number of parts and one result. Exceptions and errors that it
     * throws end the process.
     */
    void handle(Q request, ReplyWriter reply);
}
