package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.LecternException;

import java.net.http.HttpResponse;
import java.nio.file.Path;

class WebServerTest {

    @TempDir private Path folder;
    private Site site;

    @BeforeEach
    void start() {
        site = Site.in(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void homeShowsTheFormTheSessionsAndTheIndex() {
        HttpResponse<String> home = site.get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(home.body())
                .contains("action=\"/search\"", "16 June", "1 question", "3 of 4", "3 passages");
    }

    @Test
    void addressesBeyondLoopbackAreRefused() {
        WebServer server = new WebServer(site.follower());

        assertThatThrownBy(() -> server.start("0.0.0.0", 0))
                .isInstanceOf(LecternException.BadInput.class)
                .hasMessageContaining("until there is a password");
    }
}
