package org.lectern.extract.worker;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The main loop of a worker process: takes requests from standard input until it is closed. */
public final class WorkerLoop<Q> {

    private final WorkerProtocol<Q, ?, ?> protocol;
    private final RequestHandler<Q> handler;
    private final ReplyWriter replies;
    private final BlockingQueue<Q> requests = new LinkedBlockingQueue<>();

    private WorkerLoop(
            WorkerProtocol<Q, ?, ?> protocol, RequestHandler<Q> handler, OutputStream out) {
        this.protocol = protocol;
        this.handler = handler;
        this.replies = new ReplyWriter(out);
    }

    /**
     * Makes this process a worker. It never returns. Replies go to what is standard output now;
     * from now on, everything else that is printed goes to standard error.
     *
     * @param protocol by which requests are decoded
     */
    public static <Q> void run(WorkerProtocol<Q, ?, ?> protocol, RequestHandler<Q> handler)
            throws InterruptedException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        WorkerLoop<Q> loop = new WorkerLoop<>(protocol, handler, out);
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        Thread listener = new Thread(() -> loop.listen(in), "requests");
        listener.setDaemon(true);
        listener.start();
        loop.work();
    }

    /**
     * Queues requests until standard input ends. Then the other process is gone, and this one is
     * halted, even if the request at hand is in an endless loop.
     */
    private void listen(InputStream in) {
        try {
            while (true) {
                requests.add(protocol.requests().decode(Frame.read(in).content()));
            }
        } catch (IOException e) {
            // The finally block ends the process.
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() throws InterruptedException {
        while (true) {
            handler.handle(requests.take(), replies);
        }
    }
}
