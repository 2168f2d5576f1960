package org.lectern.extract.worker;

import org.lectern.extract.worker.Frame.Kind;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Sends the reply to a request from a worker process. */
public final class ReplyWriter {

    private final OutputStream out;

    ReplyWriter(OutputStream out) {
        this.out = out;
    }

    /** Sends a part of the reply. */
    public <P> void part(WorkerProtocol<?, P, ?> protocol, P part) {
        write(new Frame(Kind.PART, protocol.parts().encode(part)));
    }

    /** Sends the result, which ends the reply. */
    public <R> void result(WorkerProtocol<?, ?, R> protocol, WorkerResult<R> result) {
        Kind kind = result.reusable() ? Kind.RESULT : Kind.LAST_RESULT;
        write(new Frame(kind, protocol.results().encode(result.value())));
    }

    private void write(Frame frame) {
        try {
            frame.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the other process is gone", e);
        }
    }
}
