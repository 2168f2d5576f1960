package org.lectern.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Takes requests to their endpoints, on a pool of workers that only so many may wait for. */
final class Dispatcher implements HttpHandler {

    private static final int WAITING = 64;

    private final Routes routes;
    private final Errors errors;
    private final ExecutorService workers;
    private final Semaphore room = new Semaphore(WAITING);

    Dispatcher(Routes routes, Errors errors, ExecutorService workers) {
        this.routes = routes;
        this.errors = errors;
        this.workers = workers;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (!room.tryAcquire()) {
            Sending.send(
                    exchange,
                    Problem.of(503, "Too many are asking at once. Try again in a moment.")
                            .reply()
                            .with("Retry-After", "1"));
            return;
        }
        exchange.dispatch(
                workers,
                worked -> {
                    try {
                        answer(worked);
                    } finally {
                        room.release();
                    }
                });
    }

    /** One request's fault, be it the stack's or the memory's, is no other's. */
    private void answer(HttpServerExchange exchange) {
        Request request = request(exchange);
        try {
            Sending.send(exchange, reply(exchange, request));
        } catch (RuntimeException | Error e) {
            Reply reply = errors.of(request, e);
            if (!exchange.isResponseStarted()) {
                Sending.send(exchange, reply);
            }
        }
    }

    private Reply reply(HttpServerExchange exchange, Request request) {
        Optional<Routes.Match> match = routes.match(request.path());
        if (match.isEmpty()) {
            return errors.of(request, 404, "There is nothing at this address.");
        }
        if (!isReading(exchange)) {
            return notAllowed(exchange, request);
        }
        return match.get().endpoint().reply(request.with(match.get().places()));
    }

    private static boolean isReading(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.GET)
                || exchange.getRequestMethod().equals(Methods.HEAD);
    }

    private Reply notAllowed(HttpServerExchange exchange, Request request) {
        exchange.setPersistent(false);
        return errors.of(request, 405, "This address can only be read.").with("Allow", "GET, HEAD");
    }

    private static Request request(HttpServerExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        exchange.getQueryParameters()
                .forEach((name, values) -> parameters.put(name, values.getFirst()));
        return new Request(
                exchange.getRelativePath(),
                Map.of(),
                parameters,
                tags(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH)));
    }

    /** Tags with their quotation marks, without the mark of weak ones. */
    private static Set<String> tags(@Nullable String header) {
        return header == null
                ? Set.of()
                : ETagUtils.parseETagList(header).stream()
                        .map(ETag::getTag)
                        .map(tag -> '"' + tag + '"')
                        .collect(Collectors.toSet());
    }
}
