package org.lectern.extract.worker;

import org.lectern.extract.layout.ExtractedPage;
import org.lectern.extract.worker.Message.Request;
import org.lectern.extract.worker.Message.Response;
import org.lectern.pageimage.RenderResult;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A worker, seen from the process that started it. Used by one thread at a time. */
final class WorkerProcess implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());

    /** What a process says beyond that is read and thrown away, so that it is not held up. */
    private static final int MAX_LOG_LINES = 200;

    /** After so many files a process is replaced: libraries keep things. */
    private static final int MAX_FILES = 500;

    private static final String UNEXPECTED_RESPONSE = "a worker that answers what was not asked";

    private final Process process;
    private final InputStream responses;
    private int files;
    private boolean reusable = true;

    private WorkerProcess(Process process) {
        this.process = process;
        this.responses = new BufferedInputStream(process.getInputStream(), 1 << 16);
    }

    /**
     * Starts a process. What it says is read by a thread of its own: a virtual one would hold a
     * carrier for as long as the process is silent, and there are as few of these as processors.
     */
    static WorkerProcess start(WorkerCommand launch) {
        WorkerProcess worker = new WorkerProcess(launch.start());
        Thread.ofPlatform().daemon().name("worker-log").start(worker::logOutput);
        return worker;
    }

    private void logOutput() {
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8);
                Stream<String> lines = reader.lines()) {
            lines.limit(MAX_LOG_LINES).forEach(this::log);
            reader.transferTo(java.io.Writer.nullWriter());
        } catch (IOException | java.io.UncheckedIOException e) {
            // The process is gone, and with it what it had to say.
        }
    }

    private void log(String line) {
        LOG.log(System.Logger.Level.DEBUG, () -> "worker " + process.pid() + ": " + line);
    }

    /**
     * Has a file read.
     *
     * @throws IOException if the process dies, or sends anything but what it should; it is of no
     *     more use then
     */
    ReadOutcome read(Request.Read request, Consumer<ExtractedPage> sink) throws IOException {
        send(request);
        while (true) {
            switch (Message.RESPONSES.decode(Frame.read(responses))) {
                case Response.PageRead(ExtractedPage page) -> sink.accept(page);
                case Response.ReadFinished(ReadOutcome ending) -> {
                    reusable = ending.reusable();
                    return ending;
                }
                case Response.RenderFinished _ -> throw new IOException(UNEXPECTED_RESPONSE);
            }
        }
    }

    /**
     * Has a page drawn.
     *
     * @throws IOException as when a file is read
     */
    RenderResult render(Request.Render request) throws IOException {
        send(request);
        if (Message.RESPONSES.decode(Frame.read(responses))
                instanceof Response.RenderFinished(RenderOutcome made)) {
            reusable = made.reusable();
            return made.result();
        }
        throw new IOException(UNEXPECTED_RESPONSE);
    }

    private void send(Request request) throws IOException {
        files++;
        reusable = false;
        Frame.write(process.getOutputStream(), Message.REQUESTS.encode(request));
    }

    /** Whether it may be given another file. */
    boolean isReusable() {
        return reusable && files < MAX_FILES && process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the process, whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
