package org.lectern.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

import org.jspecify.annotations.Nullable;

/**
 * Turns away, before anything is read or looked up, what no page of ours asks: requests by another
 * name, from another site, or with a body. Tells them nothing of the index.
 */
final class Gate implements HttpHandler {

    private final HttpHandler next;

    Gate(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        SecurityHeaders.ALL.forEach((name, value) ->
                exchange.getResponseHeaders().put(HttpString.tryFromString(name), value));
        Problem problem = problem(exchange);
        if (problem == null) {
            next.handleRequest(exchange);
        } else {
            exchange.setPersistent(false);
            Sending.send(exchange, problem.reply());
        }
    }

    private static @Nullable Problem problem(HttpServerExchange exchange) {
        int port = exchange.getDestinationAddress().getPort();
        HeaderValues hosts = exchange.getRequestHeaders().get(Headers.HOST);
        if (hosts == null || hosts.size() != 1 || !Loopback.isHost(hosts.getFirst(), port)) {
            return Problem.of(
                    400, "Call this server by the address that it gave when it was started.");
        }
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (origin != null && !Loopback.isOrigin(origin, port)) {
            return Problem.of(403, "Pages of other sites may not ask this server.");
        }
        return exchange.getRequestContentLength() > WebServer.MAX_BODY
                ? Problem.of(413, "This server takes no files.")
                : null;
    }
}
