package org.lectern.web.http;

import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Writes a reply without waiting for whoever reads it, so that slow readers hold up nobody. */
public final class Sending {

    private Sending() {}

    /** Sends a reply; returns when a stream is sent, and before anything else is. */
    public static void send(HttpServerExchange exchange, Reply reply) {
        if (reply instanceof Reply.Stream stream) {
            admit(exchange, stream);
        } else {
            begin(exchange, reply);
        }
    }

    private static void admit(HttpServerExchange exchange, Reply.Stream stream) {
        if (!stream.permits().tryAcquire()) {
            begin(exchange, stream.refusal());
            return;
        }
        try {
            begin(exchange, stream);
        } finally {
            stream.permits().release();
        }
    }

    private static void begin(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.status());
        reply.headers()
                .forEach((name, value) ->
                        exchange.getResponseHeaders().put(HttpString.tryFromString(name), value));
        switch (reply) {
            case Reply.Bare _ -> exchange.endExchange();
            case Reply.Text text -> text(exchange, text);
            case Reply.Binary binary -> binary(exchange, binary);
            case Reply.Stream stream -> stream(exchange, stream);
            case Reply.File file -> file(exchange, file);
        }
    }

    private static void text(HttpServerExchange exchange, Reply.Text text) {
        byte[] body = text.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, text.type());
        exchange.setResponseContentLength(body.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(body), IoCallback.END_EXCHANGE);
    }

    private static void binary(HttpServerExchange exchange, Reply.Binary binary) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, binary.type());
        exchange.setResponseContentLength(binary.body().remaining());
        exchange.getResponseSender().send(binary.body().duplicate(), IoCallback.END_EXCHANGE);
    }

    /** The one reply that waits for its reader: its lane has few places, and each write a limit. */
    private static void stream(HttpServerExchange exchange, Reply.Stream stream) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, stream.type());
        exchange.startBlocking();
        try (Writer out =
                new OutputStreamWriter(exchange.getOutputStream(), StandardCharsets.UTF_8)) {
            stream.lines().writeTo(out);
        } catch (IOException e) {
            exchange.endExchange();
        }
    }

    private static void file(HttpServerExchange exchange, Reply.File file) {
        try {
            FileChannel channel = FileChannel.open(file.path());
            exchange.addExchangeCompleteListener((_, then) -> {
                close(channel);
                then.proceed();
            });
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, file.type());
            exchange.setResponseContentLength(channel.size());
            exchange.getResponseSender().transferFrom(channel, IoCallback.END_EXCHANGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
