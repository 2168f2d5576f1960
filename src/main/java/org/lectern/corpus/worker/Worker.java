package org.lectern.corpus.worker;

import org.lectern.corpus.layout.Page;
import org.lectern.corpus.worker.Message.Request;
import org.lectern.corpus.worker.Message.Response;
import org.lectern.drawing.Drawing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A worker, seen from the process that started it. Used by one thread at a time. */
final class Worker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    /** What a process says beyond that is read and thrown away, so that it is not held up. */
    private static final int MOST_LINES = 200;

    /** After so many files a process is replaced: libraries keep things. */
    private static final int MOST_FILES = 500;

    private static final String OFF_THE_POINT = "a worker that answers what was not asked";

    private final Process process;
    private final InputStream answers;
    private int files;
    private boolean sound = true;

    private Worker(Process process) {
        this.process = process;
        this.answers = new BufferedInputStream(process.getInputStream(), 1 << 16);
    }

    /**
     * Starts a process. What it says is read by a thread of its own: a virtual one would hold a
     * carrier for as long as the process is silent, and there are as few of these as processors.
     */
    static Worker start(Launch launch) {
        Worker worker = new Worker(launch.start());
        Thread.ofPlatform().daemon().name("worker-log").start(worker::drain);
        return worker;
    }

    private void drain() {
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8);
                Stream<String> lines = reader.lines()) {
            lines.limit(MOST_LINES).forEach(this::log);
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
    Ending read(Request.Read request, Consumer<Page> sink) throws IOException {
        ask(request);
        while (true) {
            switch (MessageCodec.message(Frame.read(answers))) {
                case Response.PageRead(Page page) -> sink.accept(page);
                case Response.Ended(Ending ending) -> {
                    sound = ending.sound();
                    return ending;
                }
                case Response.PageDrawn _, Request _ -> throw new IOException(OFF_THE_POINT);
            }
        }
    }

    /**
     * Has a page drawn.
     *
     * @throws IOException as when a file is read
     */
    Drawing draw(Request.Draw request) throws IOException {
        ask(request);
        if (MessageCodec.message(Frame.read(answers)) instanceof Response.PageDrawn(Sketch made)) {
            sound = made.sound();
            return made.drawing();
        }
        throw new IOException(OFF_THE_POINT);
    }

    private void ask(Request request) throws IOException {
        files++;
        sound = false;
        MessageCodec.frame(request).write(process.getOutputStream());
    }

    /** Whether it may be given another file. */
    boolean isFit() {
        return sound && files < MOST_FILES && process.isAlive();
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
