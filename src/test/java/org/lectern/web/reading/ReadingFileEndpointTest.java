package org.lectern.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.web.TestServer;
import org.lectern.web.TestServerExtension;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

@ExtendWith(TestServerExtension.class)
class ReadingFileEndpointTest {

    @Test
    void fileIsServedAsItIs(TestServer site) {
        HttpResponse<String> file = site.get("/readings/orchards/file");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("%PDF-1.4 orchards");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"orchards.pdf\"; filename*=UTF-8''orchards.pdf");
    }

    @Test
    void headHasContentLength(TestServer site) {
        HttpResponse<String> head = site.send("HEAD", "/readings/orchards/file");

        assertThat(head.headers().firstValue("Content-Length")).contains("17");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void missingFileIsNotFound(TestServer site) {
        HttpResponse<String> file = site.get("/readings/lanterns/file");

        assertThat(file.statusCode()).isEqualTo(404);
        assertThat(file.body()).contains("no longer in the corpus");
    }

    @Test
    void linkThatLeavesTheCorpusIsNotFollowed(TestServer site) throws IOException {
        Path outside = Files.writeString(site.corpus().resolveSibling("secret.pdf"), "%PDF secret");
        Files.createSymbolicLink(site.corpus().resolve("lanterns.pdf"), outside);

        HttpResponse<String> file = site.get("/readings/lanterns/file");

        assertThat(file.statusCode()).isEqualTo(404);
        assertThat(file.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/readings/../secret.pdf/file",
                "/readings/%2e%2e/file",
                "/readings/..%2fsecret.pdf/file",
                "/readings/%2Fetc%2Fpasswd/file",
                "/readings/summer-2021/file",
                "/readings/orchards.pdf/file",
                "/readings//file",
                "/assets/..%2f..%2fWebServer.class",
                "/assets/%2e%2e/lectern.css"
            })
    void nothingElseIsServed(String path, TestServer site) throws IOException {
        Files.writeString(site.corpus().resolveSibling("secret.pdf"), "%PDF secret");

        HttpResponse<String> reply = site.get(path);

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).doesNotContain("secret\n", "root:");
    }
}
