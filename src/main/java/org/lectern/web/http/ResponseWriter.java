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
import java.util.Map;

/** Writes responses without blocking on the client, so that slow clients do not delay others. */
public final class ResponseWriter {

    private ResponseWriter() {}

    /**
     * Writes a response. Returns once a stream is written completely; other responses are written
     * asynchronously.
     */
    public static void write(HttpServerExchange exchange, Response response) {
        if (response instanceof Response.Stream stream) {
            admit(exchange, stream);
        } else {
            begin(exchange, response);
        }
    }

    private static void admit(HttpServerExchange exchange, Response.Stream stream) {
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

    private static void begin(HttpServerExchange exchange, Response response) {
        exchange.setStatusCode(response.status());
        putHeaders(exchange, response.headers());
        switch (response) {
            case Response.Empty _ -> exchange.endExchange();
            case Response.Text text -> writeText(exchange, text);
            case Response.Binary binary -> writeBinary(exchange, binary);
            case Response.Stream stream -> writeStream(exchange, stream);
            case Response.File file -> writeFile(exchange, file);
        }
    }

    private static void putHeaders(HttpServerExchange exchange, Map<String, String> headers) {
        headers.forEach((name, value) ->
                exchange.getResponseHeaders().put(HttpString.tryFromString(name), value));
    }

    private static void writeText(HttpServerExchange exchange, Response.Text text) {
        byte[] body = text.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, text.contentType());
        exchange.setResponseContentLength(body.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(body), IoCallback.END_EXCHANGE);
    }

    private static void writeBinary(HttpServerExchange exchange, Response.Binary binary) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, binary.contentType());
        exchange.setResponseContentLength(binary.body().remaining());
        exchange.getResponseSender().send(binary.body().duplicate(), IoCallback.END_EXCHANGE);
    }

    /**
     * Writes a stream, the only response that blocks on its client. The slow executor admits few of
     * them, and each write has a timeout.
     */
    private static void writeStream(HttpServerExchange exchange, Response.Stream stream) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, stream.contentType());
        exchange.startBlocking();
        try (Writer out =
                new OutputStreamWriter(exchange.getOutputStream(), StandardCharsets.UTF_8)) {
            stream.body().writeTo(out);
        } catch (IOException e) {
            exchange.endExchange();
        }
    }

    private static void writeFile(HttpServerExchange exchange, Response.File file) {
        try {
            FileChannel channel = FileChannel.open(file.path());
            closeOnCompletion(exchange, channel);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, file.contentType());
            exchange.setResponseContentLength(channel.size());
            exchange.getResponseSender().transferFrom(channel, IoCallback.END_EXCHANGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeOnCompletion(HttpServerExchange exchange, FileChannel channel) {
        exchange.addExchangeCompleteListener((_, then) -> {
            close(channel);
            then.proceed();
        });
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
