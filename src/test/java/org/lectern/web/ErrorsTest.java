package org.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.json.Json;
import org.lectern.web.http.Errors;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.page.Pages;

import java.util.Map;
import java.util.Set;

@ExtendWith(SiteExtension.class)
class ErrorsTest {

    @Test
    void bugsAreToldByAReferenceAlone(Site site) {
        Errors errors = errors(site);

        Reply.Text page = errors.of(asked("/search"), new IllegalStateException("a secret"));

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body())
                .contains("Internal Server Error")
                .containsPattern("Quote the reference [0-9a-f]{8} if you report it\\.")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void programsAreToldByAProblem(Site site) {
        Errors errors = errors(site);

        Reply.Text problem = errors.of(asked("/api/v1/ask"), new StackOverflowError());

        assertThat(problem.type()).isEqualTo("application/problem+json");
        assertThat(Json.fields(problem.body()))
                .containsEntry("status", 500)
                .containsEntry("title", "Internal Server Error");
    }

    private static Errors errors(Site site) {
        Pages pages = new Pages();
        return new Errors((status, sentence) ->
                site.follower().use(snapshot -> pages.error(snapshot, status, sentence)));
    }

    private static Request asked(String path) {
        return new Request(path, Map.of(), Map.of(), Set.of(), "");
    }
}
