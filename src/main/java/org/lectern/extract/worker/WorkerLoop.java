package org.lectern.extract.worker;

import org.lectern.extract.worker.Message.Request;
import org.lectern.extract.worker.Message.Response;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The worker's end of the pipe: takes requests until there are no more. */
public final class WorkerLoop {

    private final ReadHandler readHandler;
    private final RenderHandler renderHandler;
    private final OutputStream responses;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private WorkerLoop(ReadHandler source, RenderHandler painter, OutputStream answers) {
        this.readHandler = source;
        this.renderHandler = painter;
        this.responses = answers;
    }

    /**
     * Makes this process a worker, and never returns. Answers go to what standard output was when
     * it began; whatever else is printed from now on goes to standard error.
     */
    public static void run(ReadHandler source, RenderHandler painter) throws InterruptedException {
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        System.setOut(
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        WorkerLoop loop = new WorkerLoop(source, painter, answers);
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        Thread listener = new Thread(() -> loop.listen(in), "requests");
        listener.setDaemon(true);
        listener.start();
        loop.work();
    }

    /**
     * Waits for requests, and for the end of the pipe: it tells that the other process is gone, and
     * then nothing may keep this one, not even a loop without an end.
     */
    private void listen(InputStream in) {
        try {
            while (true) {
                requests.add(Message.REQUESTS.decode(Frame.read(in)));
            }
        } catch (IOException e) {
            // Halted as for any other end.
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() throws InterruptedException {
        while (true) {
            switch (requests.take()) {
                case Request.Read read -> handle(read);
                case Request.Render draw -> handle(draw);
            }
        }
    }

    private void handle(Request.Read read) {
        ReadOutcome ending =
                readHandler.read(
                        read.file(), read.budget(), page -> send(new Response.PageRead(page)));
        send(new Response.ReadFinished(ending));
    }

    private void handle(Request.Render draw) {
        RenderOutcome sketch =
                renderHandler.render(draw.file(), draw.page(), draw.dpi(), draw.budget());
        send(new Response.RenderFinished(sketch));
    }

    private void send(Response response) {
        byte[] content = Message.RESPONSES.encode(response);
        try {
            Frame.write(responses, content);
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens any more", e);
        }
    }
}
