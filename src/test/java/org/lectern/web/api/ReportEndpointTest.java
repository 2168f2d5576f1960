package org.lectern.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.json.Json;
import org.lectern.web.TestServer;
import org.lectern.web.TestServerExtension;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ExtendWith(TestServerExtension.class)
class ReportEndpointTest {

    private static final String ADDRESS = "/api/v1/reports?n=1";

    @Test
    void failedQuestionDoesNotStopTheOthers(TestServer site) {
        HttpResponse<String> reply =
                site.post(
                        ADDRESS,
                        """
                        [{"id":"a","question":"When does a row fail?"},
                         {"question":"Where?","session":"never"},
                         {"question":"Which lanterns are lit again?"}]
                        """);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(reply.body().lines().map(Json::readObject))
                .extracting(line -> line.get("id"), line -> line.get("state"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "found"),
                        org.assertj.core.groups.Tuple.tuple("2", null),
                        org.assertj.core.groups.Tuple.tuple("3", "found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "[{\"id\":\"a\"}]", "[{\"question\":\" \"}]", "[["})
    void invalidQuestionListIsRejected(String body, TestServer site) {
        HttpResponse<String> reply = site.post(ADDRESS, body);

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void tooManyQuestionsAreRefused(TestServer site) {
        String body =
                IntStream.rangeClosed(0, 1_000)
                        .mapToObj(i -> "{\"question\":\"row\"}")
                        .collect(Collectors.joining(",", "[", "]"));

        assertThat(site.post(ADDRESS, body).body()).contains("At most 1,000 questions");
    }

    @Test
    void bodyThatIsTooLargeIsRefused(TestServer site) throws Exception {
        String body = "x".repeat(1_000_001);
        assertThat(site.postConditionally(ADDRESS, body).statusCode()).isEqualTo(413);
        assertThat(site.get("/healthz").statusCode()).isEqualTo(200);
    }
}
