package org.lectern.web.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;

import org.jspecify.annotations.Nullable;
import org.lectern.web.http.Routes.RouteMatch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Dispatches requests to their endpoints, on the executor for the endpoint's speed. */
public final class Dispatcher implements HttpHandler {

    private final Routes routes;
    private final ErrorResponses errors;
    private final RequestExecutor fast;
    private final RequestExecutor slow;

    /**
     * Creates a dispatcher.
     *
     * @param fast the executor of fast endpoints
     * @param slow the executor of slow endpoints
     */
    public Dispatcher(
            Routes routes, ErrorResponses errors, RequestExecutor fast, RequestExecutor slow) {
        this.routes = routes;
        this.errors = errors;
        this.fast = fast;
        this.slow = slow;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        String method = exchange.getRequestMethod().toString();
        Optional<RouteMatch> match = routes.match(method, exchange.getRelativePath());
        if (match.isEmpty()) {
            fast.execute(exchange, () -> refuse(exchange));
        } else if (method.equals("POST")) {
            receive(exchange, match.get());
        } else {
            respond(exchange, match.get(), "");
        }
    }

    /** Receives the body without blocking a thread, so that slow clients do not delay others. */
    private void receive(HttpServerExchange exchange, RouteMatch match) {
        Receiver receiver = exchange.getRequestReceiver();
        receiver.receiveFullBytes(
                (_, body) -> respond(exchange, match, new String(body, StandardCharsets.UTF_8)),
                (_, _) -> ResponseWriter.write(exchange, RequestFilter.tooLarge()));
    }

    private void respond(HttpServerExchange exchange, RouteMatch match, String body) {
        RequestExecutor executor =
                switch (match.speed()) {
                    case FAST -> fast;
                    case SLOW -> slow;
                };
        Request request =
                request(exchange).withPathParameters(match.pathParameters()).withBody(body);
        executor.execute(exchange, () -> respond(exchange, match.endpoint(), request));
    }

    /** Catches errors such as stack overflows too, so that they fail one request only. */
    private void respond(HttpServerExchange exchange, Endpoint endpoint, Request request) {
        try {
            ResponseWriter.write(exchange, endpoint.respond(request));
        } catch (RuntimeException | Error e) {
            Response response = errors.of(request, e);
            if (!exchange.isResponseStarted()) {
                ResponseWriter.write(exchange, response);
            }
        }
    }

    private void refuse(HttpServerExchange exchange) {
        Request request = request(exchange);
        String allowed = routes.allowedMethods(exchange.getRelativePath());
        exchange.setPersistent(false);
        ResponseWriter.write(
                exchange,
                allowed.isEmpty()
                        ? errors.of(request, 404, "There is nothing at this address.")
                        : errors.of(request, 405, "This address accepts only " + allowed + ".")
                                .withHeader("Allow", allowed));
    }

    private static Request request(HttpServerExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        exchange.getQueryParameters()
                .forEach((name, values) -> parameters.put(name, values.getFirst()));
        return new Request(
                exchange.getRelativePath(),
                Map.of(),
                parameters,
                parseEntityTags(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH)),
                "");
    }

    /** Returns the tags in quotation marks, without the prefix of weak tags. */
    private static Set<String> parseEntityTags(@Nullable String header) {
        return header == null
                ? Set.of()
                : ETagUtils.parseETagList(header).stream()
                        .map(ETag::getTag)
                        .map(tag -> '"' + tag + '"')
                        .collect(Collectors.toSet());
    }
}
