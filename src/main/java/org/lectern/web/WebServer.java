package org.lectern.web;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.SessionAnswerCache;
import org.lectern.index.SnapshotManager;
import org.lectern.model.LecternException;
import org.lectern.web.http.Dispatcher;
import org.lectern.web.http.ErrorResponses;
import org.lectern.web.http.Loopback;
import org.lectern.web.http.RequestExecutor;
import org.lectern.web.http.RequestFilter;
import org.xnio.Options;

import java.net.InetSocketAddress;
import java.net.URI;

/** An HTTP server for one index on the loopback interface. It only reads the index. Thread-safe. */
public final class WebServer implements AutoCloseable {

    /**
     * Maximum size of a request line and its headers, in bytes. It is large so that a query that is
     * too long gets an error message and not a closed connection.
     */
    private static final int MAX_HEADER_BYTES = 256 * 1_024;

    private static final int MAX_HEADERS = 100;
    private static final int MAX_PARAMETERS = 50;
    private static final int READ_TIMEOUT_MILLIS = 15_000;
    private static final int KEEP_ALIVE_MILLIS = 60_000;

    /** Maximum number of requests that wait or are being answered. */
    private static final int MAX_FAST_REQUESTS = 64;

    private static final int MAX_SLOW_REQUESTS = 32;

    /** More threads than needed for CPU work, since rendering mostly waits for worker processes. */
    private static final int SLOW_THREADS = 4;

    private final SnapshotManager snapshots;
    private final ServerContext context;
    private @Nullable RunningServer running;

    private record RunningServer(
            Undertow undertow,
            RequestExecutor fast,
            RequestExecutor slow,
            SessionAnswerCache answers,
            URI address) {

        void stop() {
            answers.close();
            fast.close();
            slow.close();
            undertow.stop();
        }
    }

    /**
     * Creates a server without starting it.
     *
     * @param snapshots source of the snapshots to serve; the caller closes it after the server
     * @param context the services to use; the caller closes them
     */
    public WebServer(SnapshotManager snapshots, ServerContext context) {
        this.snapshots = snapshots;
        this.context = context;
    }

    /**
     * Checks a host as {@link #start} does, without starting the server.
     *
     * @throws LecternException.InvalidInputException if the host is not a loopback name
     */
    public static void checkHost(String host) {
        Loopback.requireLoopback(host);
    }

    /**
     * Starts listening.
     *
     * @param host {@code 127.0.0.1}, {@code ::1} or {@code localhost}
     * @param port 0 for any free port
     * @throws LecternException.InvalidInputException if the host is not a loopback name
     * @throws LecternException.FileAccessException if the port is taken
     */
    public synchronized void start(String host, int port) {
        checkHost(host);
        if (running != null) {
            throw new IllegalStateException("already started");
        }
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        RequestExecutor fast = new RequestExecutor("web", threads, MAX_FAST_REQUESTS);
        RequestExecutor slow = new RequestExecutor("web-slow", SLOW_THREADS, MAX_SLOW_REQUESTS);
        SessionAnswerCache answers = new SessionAnswerCache(snapshots, context.embedder());
        Undertow undertow = undertow(host, port, fast, slow, answers);
        try {
            undertow.start();
        } catch (RuntimeException e) {
            answers.close();
            fast.close();
            slow.close();
            throw new LecternException.FileAccessException(
                    "Port %d of %s cannot be listened on: %s. Choose another with --port."
                            .formatted(port, host, messageOf(e)));
        }
        URI address = Loopback.address(host, boundPort(undertow));
        running = new RunningServer(undertow, fast, slow, answers, address);
        answers.precompute();
    }

    private Undertow undertow(
            String host,
            int port,
            RequestExecutor fast,
            RequestExecutor slow,
            SessionAnswerCache answers) {
        SiteRoutes siteRoutes = new SiteRoutes(snapshots, context, answers);
        ErrorResponses errors = siteRoutes.errors();
        return Undertow.builder()
                .addHttpListener(port, host)
                .setHandler(
                        new RequestFilter(
                                new Dispatcher(siteRoutes.routes(errors), errors, fast, slow)))
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, RequestFilter.MAX_BODY)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
                .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_PARAMETERS)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, READ_TIMEOUT_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, KEEP_ALIVE_MILLIS)
                .setSocketOption(Options.READ_TIMEOUT, READ_TIMEOUT_MILLIS)
                .setSocketOption(Options.WRITE_TIMEOUT, READ_TIMEOUT_MILLIS)
                .build();
    }

    private static String messageOf(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static int boundPort(Undertow undertow) {
        return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
    }

    /** Returns the server's address, such as {@code http://127.0.0.1:8080/}. */
    public synchronized URI address() {
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running.address();
    }

    /** Stops the server. Requests in progress have a moment to finish and are then aborted. */
    @Override
    public synchronized void close() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }
}
