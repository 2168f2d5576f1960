package org.lectern.web;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;

import org.jspecify.annotations.Nullable;
import org.lectern.index.SnapshotFollower;
import org.lectern.model.LecternException;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.http.Dispatcher;
import org.lectern.web.http.Errors;
import org.lectern.web.http.Gate;
import org.lectern.web.http.Lane;
import org.lectern.web.http.Loopback;
import org.xnio.Options;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Serves one index over HTTP on the loopback interface. Reads only. Safe for use by many threads.
 */
public final class WebServer implements AutoCloseable {

    /**
     * Of all headers of a request and its address, in bytes: a long query still gets a sentence.
     */
    private static final int MAX_HEAD = 256 * 1_024;

    private static final int MAX_HEADERS = 100;
    private static final int MAX_PARAMETERS = 50;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int IDLE_MILLIS = 60_000;

    /** Requests that wait or are answered. */
    private static final int QUICK_WAITING = 64;

    private static final int SLOW_WAITING = 32;

    /** Drawings wait for their processes more than they work. */
    private static final int SLOW_THREADS = 4;

    private final SnapshotFollower follower;
    private final Equipment equipment;
    private @Nullable Running running;

    private record Running(
            Undertow undertow, Lane quick, Lane slow, NotesAnswers answers, URI address) {

        void stop() {
            answers.close();
            quick.close();
            slow.close();
            undertow.stop();
        }
    }

    /**
     * A server that is not started yet.
     *
     * @param follower gives what is served; stays the caller's to close, after the server
     * @param equipment stays the caller's to close too
     */
    public WebServer(SnapshotFollower follower, Equipment equipment) {
        this.follower = follower;
        this.equipment = equipment;
    }

    /**
     * Tells beforehand what {@link #start} would refuse.
     *
     * @throws LecternException.BadInput if the host is not this machine itself
     */
    public static void checkHost(String host) {
        Loopback.check(host);
    }

    /**
     * Begins to listen.
     *
     * @param host {@code 127.0.0.1}, {@code ::1} or {@code localhost}
     * @param port 0 for one that is free
     * @throws LecternException.BadInput if the host is another
     * @throws LecternException.InputOutput if the port is taken
     */
    public synchronized void start(String host, int port) {
        checkHost(host);
        if (running != null) {
            throw new IllegalStateException("already started");
        }
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        Lane quick = new Lane("web", threads, QUICK_WAITING);
        Lane slow = new Lane("web-slow", SLOW_THREADS, SLOW_WAITING);
        NotesAnswers answers = new NotesAnswers(follower, equipment.embedder());
        Undertow undertow = undertow(host, port, quick, slow, answers);
        try {
            undertow.start();
        } catch (RuntimeException e) {
            answers.close();
            quick.close();
            slow.close();
            throw new LecternException.InputOutput(
                    "Port %d of %s cannot be listened on: %s. Choose another with --port."
                            .formatted(port, host, reason(e)));
        }
        URI address = Loopback.address(host, boundPort(undertow));
        running = new Running(undertow, quick, slow, answers, address);
        answers.begin();
    }

    private Undertow undertow(String host, int port, Lane quick, Lane slow, NotesAnswers answers) {
        Rooms rooms = new Rooms(follower, equipment, answers);
        Errors errors = rooms.errors();
        return Undertow.builder()
                .addHttpListener(port, host)
                .setHandler(new Gate(new Dispatcher(rooms.routes(errors), errors, quick, slow)))
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, Gate.MAX_BODY)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEAD)
                .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_PARAMETERS)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PATIENCE_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .setSocketOption(Options.READ_TIMEOUT, PATIENCE_MILLIS)
                .setSocketOption(Options.WRITE_TIMEOUT, PATIENCE_MILLIS)
                .build();
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static int boundPort(Undertow undertow) {
        return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
    }

    /** Where a browser finds it, such as {@code http://127.0.0.1:8080/}. */
    public synchronized URI address() {
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running.address();
    }

    /** Stops listening. What is being answered has a moment to be sent, then it is cut off. */
    @Override
    public synchronized void close() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }
}
