package org.lectern.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.json.Json;
import org.lectern.web.TestServer;
import org.lectern.web.TestServerExtension;
import org.lectern.web.view.TemplateRenderer;

import java.util.Map;
import java.util.Set;

@ExtendWith(TestServerExtension.class)
class ErrorResponsesTest {

    @Test
    void bugsShowOnlyAReference(TestServer site) {
        ErrorResponses errors = errors(site);

        Response.Text page = errors.of(request("/search"), new IllegalStateException("a secret"));

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body())
                .contains("Internal Server Error")
                .containsPattern("Quote the reference [0-9a-f]{8} if you report it\\.")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void apiErrorsAreProblems(TestServer site) {
        ErrorResponses errors = errors(site);

        Response.Text problem = errors.of(request("/api/v1/ask"), new StackOverflowError());

        assertThat(problem.contentType()).isEqualTo("application/problem+json");
        assertThat(Json.readObject(problem.body()))
                .containsEntry("status", 500)
                .containsEntry("title", "Internal Server Error");
    }

    private static ErrorResponses errors(TestServer site) {
        TemplateRenderer pages = new TemplateRenderer();
        return new ErrorResponses((status, sentence) ->
                site.follower()
                        .withSnapshot(snapshot -> pages.renderError(snapshot, status, sentence)));
    }

    private static Request request(String path) {
        return new Request(path, Map.of(), Map.of(), Set.of(), "");
    }
}
