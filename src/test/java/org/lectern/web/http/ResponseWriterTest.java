package org.lectern.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class ResponseWriterTest {

    private final Semaphore permits = new Semaphore(1);

    private interface Client {
        void ask(URI address, HttpClient client) throws Exception;
    }

    private void serve(Response.BodyWriter lines, Client client) throws Exception {
        Response.Text refusal = Problem.of(503, "Try again.").toResponse();
        Response.Stream reply =
                new Response.Stream("text/plain", lines, Map.of(), permits, refusal);
        Undertow server =
                Undertow.builder()
                        .addHttpListener(0, "127.0.0.1")
                        .setHandler(exchange ->
                                exchange.dispatch(() -> ResponseWriter.write(exchange, reply)))
                        .build();
        server.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var bound = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
            client.ask(URI.create("http://127.0.0.1:" + bound.getPort()), http);
        } finally {
            server.stop();
        }
    }

    private static CompletableFuture<HttpResponse<String>> get(URI address, HttpClient client) {
        return client.sendAsync(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aStreamWithoutAPermitIsRefused() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        serve(
                out -> {
                    begun.countDown();
                    await(goOn);
                    out.write("done");
                },
                (address, client) -> {
                    var first = get(address, client);
                    begun.await();
                    assertThat(get(address, client).get().statusCode()).isEqualTo(503);
                    goOn.countDown();
                    assertThat(first.get().body()).isEqualTo("done");
                    assertThat(get(address, client).get().body()).isEqualTo("done");
                });
    }

    @Test
    void aStreamThatFailsGivesItsPermitBack() throws Exception {
        serve(
                _ -> {
                    throw new IllegalStateException("a question that nobody foresaw");
                },
                (address, client) -> {
                    get(address, client).handle((_, _) -> true).get();
                    assertThat(permits.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                });
    }

    @Test
    void aStreamWhoseReaderIsGoneGivesItsPermitBack() throws Exception {
        serve(
                _ -> {
                    throw new IOException("the reader is gone");
                },
                (address, client) -> {
                    get(address, client).handle((_, _) -> true).get();
                    assertThat(permits.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
