package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.LecternException;
import org.lectern.model.Reading;
import org.lectern.web.http.SecurityHeaders;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

@ExtendWith(TestServerExtension.class)
class WebServerTest {

    @Test
    void addressesBeyondLoopbackAreRefused(TestServer site) {
        WebServer server = new WebServer(site.follower(), site.context());

        assertThatThrownBy(() -> server.start("0.0.0.0", 0))
                .isInstanceOf(LecternException.InvalidInputException.class)
                .hasMessage(
                        "The server listens on 127.0.0.1, ::1 or localhost, not on 0.0.0.0: other"
                                + " addresses are refused until there is a password.");
    }

    @Test
    void portInUseIsReported(TestServer site) {
        WebServer server = new WebServer(site.follower(), site.context());

        assertThatThrownBy(() -> server.start("127.0.0.1", site.address().getPort()))
                .isInstanceOf(LecternException.FileAccessException.class)
                .hasMessageContaining("Choose another with --port.");
    }

    @Test
    void serverCanBeStartedAgainAfterItWasClosed(TestServer site) {
        WebServer server = new WebServer(site.follower(), site.context());
        server.start("localhost", 0);
        server.close();
        server.start("localhost", 0);

        assertThat(server.address().toString()).matches("http://localhost:\\d+/");
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=row",
                "/api/v1/sessions",
                "/nowhere",
                "/healthz",
                "/readings/x/file"
            })
    void everyResponseHasSecurityHeaders(String path, TestServer site) {
        HttpResponse<String> reply = site.get(path);

        SecurityHeaders.ALL.forEach((name, value) ->
                assertThat(reply.headers().allValues(name)).containsExactly(value));
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody(TestServer site) {
        HttpResponse<String> got = site.get("/api/v1/readings");
        HttpResponse<String> head = site.send("HEAD", "/api/v1/readings");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(got.headers().firstValue("Content-Length"));
    }

    @Test
    void otherMethodsAreNotAllowed(TestServer site) {
        HttpResponse<String> reply = site.send("DELETE", "/api/v1/sessions");

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().allValues("Allow")).containsExactly("GET, HEAD");
    }

    @Test
    void unknownPathsAreAProblemToProgramsAndAPageToPeople(TestServer site) {
        HttpResponse<String> program = site.get("/api/v1/nowhere");
        HttpResponse<String> people = site.get("/nowhere");

        assertThat(program.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(program.body())
                .isEqualTo(
                        """
                        {"type":"about:blank","title":"Not Found","status":404,\
                        "detail":"There is nothing at this address."}\
                        """);
        assertThat(people.statusCode()).isEqualTo(404);
        assertThat(people.body()).contains("<h1", "There is nothing at this address.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/coverage",
                "/sessions/summer-2021.2",
                "/api/v1/search?q=row",
                "/api/v1/questions"
            })
    void unchangedCommitIsNotModified(String path, TestServer site) {
        String tag = site.get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site.get(path, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("ETag")).containsExactly(tag);
    }

    @Test
    void assetsAreKeptForAYearUnderNamesOfTheirContent(TestServer site) {
        List<String> assets =
                Pattern.compile("/assets/[a-z]+\\.[0-9a-f]{12}\\.(?:css|js|svg)")
                        .matcher(site.get("/").body())
                        .results()
                        .map(MatchResult::group)
                        .toList();
        HttpResponse<String> style =
                site.get(assets.stream().filter(a -> a.endsWith(".css")).findFirst().orElseThrow());

        assertThat(style.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(style.headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        assertThat(assets).hasSize(4);
        assertThat(style.body())
                .containsPattern("url\\(\"source-serif-4\\.[0-9a-f]{12}\\.woff2\"\\)");
    }

    @Test
    void healthIsReported(TestServer site) {
        assertThat(site.json("/healthz")).isEqualTo(Map.of("status", "ok"));
        assertThat(site.json("/readyz")).isEqualTo(Map.of("status", "ok"));
    }

    @Test
    @Timeout(60)
    void newCommitIsServed(TestServer site) {
        String before = site.get("/coverage").headers().firstValue("ETag").orElseThrow();
        Reading bells = SmallCorpus.reading("bells", "Bells", List.of(), null);
        site.publish(bells, List.of("A bell rings twice."));

        assertThat(site.get("/search?q=bell").body()).contains("rings twice");
        assertThat(site.get("/coverage", "If-None-Match", before).statusCode()).isEqualTo(200);
    }
}
