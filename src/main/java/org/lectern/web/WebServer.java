package org.lectern.web;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.SnapshotFollower;
import org.lectern.json.Json;
import org.lectern.model.LecternException;
import org.xnio.Options;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Serves one index over HTTP on the loopback interface. Reads only. Safe for use by many threads.
 */
public final class WebServer implements AutoCloseable {

    /** Of a request, in bytes; no route takes one. */
    static final long MAX_BODY = 4_096;

    /**
     * Of all headers of a request and its address, in bytes: a long query still gets a sentence.
     */
    private static final int MAX_HEAD = 256 * 1_024;

    private static final int MAX_HEADERS = 100;
    private static final int MAX_PARAMETERS = 50;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int IDLE_MILLIS = 60_000;
    private static final int FAREWELL_MILLIS = 2_000;

    private final SnapshotFollower follower;
    private final @Nullable Embedder embedder;
    private @Nullable Running running;

    private record Running(Undertow undertow, ExecutorService workers, URI address) {}

    /**
     * A server that is not started yet.
     *
     * @param follower gives what is served; stays the caller's to close, after the server
     * @param embedder places questions by their meaning; null to search by words alone
     */
    public WebServer(SnapshotFollower follower, @Nullable Embedder embedder) {
        this.follower = follower;
        this.embedder = embedder;
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
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("web-", 1).factory());
        Undertow undertow = undertow(host, port, workers);
        try {
            undertow.start();
        } catch (RuntimeException e) {
            workers.shutdown();
            throw new LecternException.InputOutput(
                    "Port %d of %s cannot be listened on: %s. Choose another with --port."
                            .formatted(port, host, reason(e)));
        }
        running = new Running(undertow, workers, Loopback.address(host, boundPort(undertow)));
    }

    private Undertow undertow(String host, int port, ExecutorService workers) {
        Pages pages = new Pages();
        Errors errors = new Errors(follower, pages);
        return Undertow.builder()
                .addHttpListener(port, host)
                .setHandler(new Gate(new Dispatcher(routes(pages, errors), errors, workers)))
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MAX_BODY)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEAD)
                .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_PARAMETERS)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, PATIENCE_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .setSocketOption(Options.READ_TIMEOUT, PATIENCE_MILLIS)
                .setSocketOption(Options.WRITE_TIMEOUT, PATIENCE_MILLIS)
                .build();
    }

    private Routes routes(Pages pages, Errors errors) {
        String edition = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        ApiEndpoints api = new ApiEndpoints(embedder);
        ReadingFiles files = new ReadingFiles(errors);
        return new Routes()
                .add("/", Endpoint.of(follower, edition, pages::home))
                .add("/search", Endpoint.of(follower, edition, new SearchEndpoint(pages, embedder)))
                .add("/readings/{id}/file", Endpoint.of(follower, edition, files::file))
                .add("/readings/{id}/pages/{n}", Endpoint.of(follower, edition, files::page))
                .add("/api/v1/search", Endpoint.of(follower, edition, api::search))
                .add("/api/v1/ask", Endpoint.of(follower, edition, api::ask))
                .add("/api/v1/questions", Endpoint.of(follower, edition, api::questions))
                .add(
                        "/api/v1/questions/{id}/passages",
                        Endpoint.of(follower, edition, api::passages))
                .add("/api/v1/sessions", Endpoint.of(follower, edition, api::sessions))
                .add("/api/v1/readings", Endpoint.of(follower, edition, api::readings))
                .add("/assets/{file}", request -> asset(request, errors))
                .add("/healthz", _ -> health())
                .add("/readyz", _ -> health());
    }

    private static Reply asset(Request request, Errors errors) {
        for (Asset asset : Asset.values()) {
            if (asset.file().equals(request.place("file"))) {
                return asset.reply();
            }
        }
        return errors.of(request, 404, "There is nothing at this address.");
    }

    private Reply health() {
        return follower.trouble()
                .map(trouble -> Problem.of(503, trouble).reply())
                .orElseGet(() -> Reply.json(Json.line(Map.of("status", "ok"))));
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
            finish(running.workers());
            running.undertow().stop();
            running = null;
        }
    }

    private static void finish(ExecutorService workers) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
