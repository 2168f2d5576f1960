package org.lectern.extract.worker;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A worker process, seen from the process that started it. Used by one thread at a time. */
final class WorkerProcess implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());

    /** Further output is read and discarded: a full pipe would block the process. */
    private static final int MAX_LOG_LINES = 200;

    /** A process is replaced after so many requests, because libraries keep things in memory. */
    private static final int MAX_REQUESTS = 500;

    private final Process process;
    private final InputStream replies;
    private int requests;
    private boolean reusable = true;

    private WorkerProcess(Process process) {
        this.process = process;
        this.replies = new BufferedInputStream(process.getInputStream(), 1 << 16);
    }

    /**
     * Starts a process. Its standard error is read by a platform thread: reading a pipe would pin a
     * virtual thread to its carrier, and there are only as many carriers as processors.
     */
    static WorkerProcess start(WorkerCommand command) {
        WorkerProcess worker = new WorkerProcess(command.start());
        Thread.ofPlatform().daemon().name("worker-log").start(worker::logOutput);
        return worker;
    }

    private void logOutput() {
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8);
                Stream<String> lines = reader.lines()) {
            lines.limit(MAX_LOG_LINES).forEach(this::log);
            reader.transferTo(Writer.nullWriter());
        } catch (IOException | UncheckedIOException e) {
            // The process has ended.
        }
    }

    private void log(String line) {
        LOG.log(System.Logger.Level.DEBUG, () -> "worker " + process.pid() + ": " + line);
    }

    /**
     * Sends a request and waits for the result.
     *
     * @param parts receives each part of the reply as soon as it arrives
     * @throws IOException if the process dies, or sends anything but a reply; it cannot be used any
     *     more then
     */
    <Q, P, R> R call(WorkerCall<Q, P, R> call, Consumer<P> parts) throws IOException {
        requests++;
        reusable = false;
        byte[] request = call.protocol().requests().encode(call.request());
        new Frame(Frame.Kind.REQUEST, request).write(process.getOutputStream());
        while (true) {
            Frame frame = Frame.read(replies);
            switch (frame.kind()) {
                case PART -> parts.accept(call.protocol().parts().decode(frame.content()));
                case RESULT, LAST_RESULT -> {
                    R result = call.protocol().results().decode(frame.content());
                    reusable = frame.kind() == Frame.Kind.RESULT;
                    return result;
                }
                case REQUEST -> throw new IOException("a request from a worker");
            }
        }
    }

    /** Returns whether the process may be given another request. */
    boolean isReusable() {
        return reusable && requests < MAX_REQUESTS && process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the process, whatever it is doing. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
