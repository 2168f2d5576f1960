package org.lectern.web.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

import org.jspecify.annotations.Nullable;

/**
 * Rejects requests with a foreign Host header, from other sites or with a large body, before
 * anything is read or looked up. Rejections reveal nothing about the index.
 */
public final class RequestFilter implements HttpHandler {

    /** Maximum size of a request body in bytes; enough for a thousand long questions. */
    public static final long MAX_BODY = 1_000_000;

    private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");

    private final HttpHandler next;

    public RequestFilter(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        SecurityHeaders.ALL.forEach((name, value) ->
                exchange.getResponseHeaders().put(HttpString.tryFromString(name), value));
        Response rejection = rejection(exchange);
        if (rejection == null) {
            next.handleRequest(exchange);
        } else {
            exchange.setPersistent(false);
            ResponseWriter.write(exchange, rejection);
        }
    }

    private static @Nullable Response rejection(HttpServerExchange exchange) {
        int port = exchange.getDestinationAddress().getPort();
        HeaderValues hosts = exchange.getRequestHeaders().get(Headers.HOST);
        if (hosts == null || hosts.size() != 1 || !Loopback.isHost(hosts.getFirst(), port)) {
            return Problem.of(400, "Use the address that the server printed when it started.")
                    .toResponse();
        }
        if (isCrossSite(exchange.getRequestHeaders(), port)) {
            return Problem.of(403, "Requests from other sites are refused.").toResponse();
        }
        return exchange.getRequestContentLength() > MAX_BODY ? tooLarge() : null;
    }

    /**
     * Returns whether a request comes from another site. Under a no-referrer policy browsers send
     * {@code Origin: null} even to the page's own server; Sec-Fetch-Site then tells whether it is
     * the same origin.
     */
    private static boolean isCrossSite(HeaderMap headers, int port) {
        String origin = headers.getFirst(Headers.ORIGIN);
        boolean hidden =
                "null".equals(origin) && "same-origin".equals(headers.getFirst(FETCH_SITE));
        return origin != null && !hidden && !Loopback.isOrigin(origin, port);
    }

    static Response.Text tooLarge() {
        return Problem.of(413, "The body of the request is larger than 1 MB.").toResponse();
    }
}
