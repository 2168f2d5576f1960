package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.web.TestServer.encoded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ExtendWith(TestServerExtension.class)
@Timeout(60)
class HostileRequestsTest {

    private static final int READ_TIMEOUT_MILLIS = 40_000;

    static Stream<String> oversizedRequests() {
        return Stream.of(
                "(".repeat(20_000) + "row" + ")".repeat(20_000),
                "/ro.*w/",
                "\"" + "row crate ".repeat(2_000) + "\"",
                IntStream.range(0, 300)
                        .mapToObj(i -> "row" + i + "~")
                        .collect(Collectors.joining(" ")),
                "*row");
    }

    @ParameterizedTest
    @MethodSource("oversizedRequests")
    void oversizedQueriesAreRejected(String query, TestServer site) {
        assertThat(site.get("/api/v1/search?q=" + encoded(query)).statusCode()).isEqualTo(400);
        assertThat(site.get("/search?q=" + encoded(query)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%22row", "row%5C", "row%00", "row%ED%A0%80", "+%28row", "row%3A%5E"})
    void unusualSyntaxIsReadAsWords(String query, TestServer site) {
        assertThat(site.get("/search?q=" + query).body()).contains("<mark>row</mark>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "%00", "%22%22", "the", "%3F%21"})
    void queriesWithoutWordsGetAFriendlyMessage(String query, TestServer site) {
        assertThat(site.get("/search?q=" + query).statusCode()).isEqualTo(400);
        assertThat(site.get("/search?q=" + query).body()).contains("role=\"alert\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:%d", "127.0.0.1.evil.example:%d"})
    void foreignHostsAreRejected(String host, TestServer site) throws IOException {
        assertThat(raw(site, "GET / HTTP/1.1\r\nHost: " + host.formatted(port(site)) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("nosniff")
                .doesNotContain("passages");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:%d", "localhost:%d", "LOCALHOST:%d", "[::1]:%d"})
    void loopbackHostsAreAccepted(String host, TestServer site) throws IOException {
        assertThat(
                        raw(
                                site,
                                "GET /healthz HTTP/1.1\r\nConnection: close\r\nHost: "
                                        + host.formatted(port(site))
                                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void missingAndRepeatedHostsAreRejected(TestServer site) throws IOException {
        String host = "Host: 127.0.0.1:" + port(site) + "\r\n";

        assertThat(raw(site, "GET / HTTP/1.0\r\n\r\n")).contains(" 400 ");
        assertThat(raw(site, "GET / HTTP/1.1\r\n" + host + "Host: evil\r\n\r\n")).contains(" 400 ");
    }

    @Test
    void crossSiteRequestsAreRejected(TestServer site) {
        assertThat(site.get("/api/v1/search?q=row", "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(site.get("/api/v1/search?q=row", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(
                        site.get("/api/v1/search?q=row", "Origin", "http://127.0.0.1:" + port(site))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hugeBodiesAreRefusedUnread(TestServer site) throws IOException {
        assertThat(
                        raw(
                                site,
                                "POST /search HTTP/1.1\r\nHost: 127.0.0.1:"
                                        + port(site)
                                        + "\r\nContent-Length: 1073741824\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void tooManyHeadersAreRefused(TestServer site) throws IOException {
        String headers = "X: y\r\n".repeat(10_000);

        assertThat(raw(site, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n"))
                .doesNotContain(" 200 ");
        assertThat(site.get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void slowClientsDoNotBlockOthers(TestServer site) throws IOException {
        try (Socket first = connect(site);
                Socket second = connect(site)) {
            for (Socket slow : new Socket[] {first, second}) {
                slow.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(ISO_8859_1));
                slow.getOutputStream().flush();
            }

            assertThat(site.get("/search?q=row").statusCode()).isEqualTo(200);
            assertThat(site.get("/api/v1/ask?q=row").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void expensiveQueryDoesNotBlockOthers(TestServer site) throws Exception {
        List<String> hostile =
                oversizedRequests()
                        .map(query ->
                                "GET /search?q=%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n"
                                                .formatted(encoded(query), port(site))
                                        + "Connection: close\r\n\r\n")
                        .toList();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<String>> refused =
                    Stream.generate(() -> hostile)
                            .limit(5)
                            .flatMap(List::stream)
                            .map(request -> many.submit(() -> raw(site, request)))
                            .toList();
            for (int i = 0; i < 10; i++) {
                assertThat(site.get("/search?q=row").statusCode()).isEqualTo(200);
            }
            for (Future<String> reply : refused) {
                assertThat(reply.get()).startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    void slowBodiesDoNotBlockOthers(TestServer site) throws IOException {
        String begun =
                "POST /api/v1/reports HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port(site)
                        + "\r\nContent-Length: 500\r\n\r\n[";
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = connect(site);
                slow.add(socket);
                socket.getOutputStream().write(begun.getBytes(ISO_8859_1));
                socket.getOutputStream().flush();
            }

            assertThat(site.post("/api/v1/reports", "[{\"question\":\"a row\"}]").statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/coverage").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static int port(TestServer site) {
        return site.address().getPort();
    }

    private static Socket connect(TestServer site) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(site));
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        return socket;
    }

    /** Returns what is received until the server closes the connection; empty after a reset. */
    private static String raw(TestServer site, String request) throws IOException {
        try (Socket socket = connect(site)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
