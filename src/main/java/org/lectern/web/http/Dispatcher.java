package org.lectern.web.http;

import io.undertow.io.Receiver;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.Headers;

import org.jspecify.annotations.Nullable;
import org.lectern.web.http.Routes.Match;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes requests to their endpoints, each in the lane of its pace. */
public final class Dispatcher implements HttpHandler {

    private final Routes routes;
    private final Errors errors;
    private final Lane quick;
    private final Lane slow;

    /**
     * A dispatcher.
     *
     * @param quick where most endpoints answer
     * @param slow where those answer that may take a while
     */
    public Dispatcher(Routes routes, Errors errors, Lane quick, Lane slow) {
        this.routes = routes;
        this.errors = errors;
        this.quick = quick;
        this.slow = slow;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        String method = exchange.getRequestMethod().toString();
        Optional<Match> match = routes.match(method, exchange.getRelativePath());
        if (match.isEmpty()) {
            quick.run(exchange, () -> refuse(exchange));
        } else if (method.equals("POST")) {
            receive(exchange, match.get());
        } else {
            answer(exchange, match.get(), "");
        }
    }

    /** Received without a thread that waits for it, so that slow senders hold up nobody. */
    private void receive(HttpServerExchange exchange, Match match) {
        Receiver receiver = exchange.getRequestReceiver();
        receiver.receiveFullBytes(
                (_, body) -> answer(exchange, match, new String(body, StandardCharsets.UTF_8)),
                (_, _) -> Sending.send(exchange, Gate.tooLarge()));
    }

    private void answer(HttpServerExchange exchange, Match match, String body) {
        Lane lane =
                switch (match.pace()) {
                    case QUICK -> quick;
                    case SLOW -> slow;
                };
        Request request = request(exchange).with(match.places()).with(body);
        lane.run(exchange, () -> answer(exchange, match.endpoint(), request));
    }

    /** One request's fault, be it the stack's or the memory's, is no other's. */
    private void answer(HttpServerExchange exchange, Endpoint endpoint, Request request) {
        try {
            Sending.send(exchange, endpoint.reply(request));
        } catch (RuntimeException | Error e) {
            Reply reply = errors.of(request, e);
            if (!exchange.isResponseStarted()) {
                Sending.send(exchange, reply);
            }
        }
    }

    private void refuse(HttpServerExchange exchange) {
        Request request = request(exchange);
        String allowed = routes.allowed(exchange.getRelativePath());
        exchange.setPersistent(false);
        Sending.send(
                exchange,
                allowed.isEmpty()
                        ? errors.of(request, 404, "There is nothing at this address.")
                        : errors.of(request, 405, "This address takes " + allowed + " alone.")
                                .with("Allow", allowed));
    }

    private static Request request(HttpServerExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        exchange.getQueryParameters()
                .forEach((name, values) -> parameters.put(name, values.getFirst()));
        return new Request(
                exchange.getRelativePath(),
                Map.of(),
                parameters,
                tags(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH)),
                "");
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
