package org.lectern.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lectern.json.Json;
import org.lectern.web.SmallCorpus;
import org.lectern.web.TestServer;
import org.lectern.web.TestServerExtension;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@ExtendWith(TestServerExtension.class)
class ApiEndpointsTest {

    private static final String QUESTION = "summer-2021.2.9b1f04";

    private record SearchJson(String query, int total, List<Map<String, Object>> hits) {}

    @Test
    void hitOfAReadingSaysWhereItStands(TestServer site) {
        SearchJson found =
                Json.read(site.get("/api/v1/search?q=crates&n=1").body(), SearchJson.class);

        assertThat(found.query()).isEqualTo("crates");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.hits())
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit)
                                .containsEntry("rank", 1)
                                .containsEntry("session", "summer-2021.2")
                                .containsEntry("page", 7)
                                .containsEntry("pageLabel", "387")
                                .containsEntry("section", List.of("5.5 Lost rows"))
                                .containsEntry("text", SmallCorpus.ORCHARD)
                                .containsEntry(
                                        "link",
                                        "/readings/orchards/pages/7?hl="
                                                + SmallCorpus.id("orchards", 0)));
    }

    @Test
    void pagesOfAMixedListGoOnWhereTheLastLeftOff(TestServer site) {
        List<Integer> ranks =
                Stream.of(1, 2)
                        .map(page -> "/api/v1/search?q=row+lanterns&n=4&page=" + page)
                        .map(path -> Json.read(site.get(path).body(), SearchJson.class))
                        .flatMap(found -> found.hits().stream())
                        .map(hit -> (Integer) hit.get("rank"))
                        .toList();

        assertThat(ranks).containsExactly(1, 2, 3, 4);
    }

    @Test
    void askedQuestionHasAStateAndReadingsAlone(TestServer site) {
        Map<String, ?> answer = site.json("/api/v1/ask?q=what+becomes+of+a+lost+row");

        assertThat(answer.keySet())
                .containsExactly(
                        "id",
                        "question",
                        "topic",
                        "session",
                        "kind",
                        "state",
                        "why",
                        "how",
                        "hits");
        assertThat(answer.get("kind")).isEqualTo("asked");
        assertThat(answer.get("state")).isIn("found", "partly");
        assertThat(String.valueOf(answer.get("hits"))).doesNotContain("kind=notes");
    }

    @Test
    void questionsOfTheNotesAreListed(TestServer site) {
        String question =
                "{\"id\":\"%s\",\"question\":\"How does a lost row come back?\","
                                .formatted(QUESTION)
                        + "\"topic\":\"Planning\",\"session\":\"summer-2021.2\",\"kind\":\"question\"}";

        assertThat(site.get("/api/v1/questions").body()).isEqualTo("[" + question + "]");
        assertThat(site.get("/api/v1/questions?points=true").body())
                .startsWith("[" + question + ",")
                .contains("\"kind\":\"point\"");
        assertThat(site.get("/api/v1/questions?session=summer-2021.1").body()).isEqualTo("[]");
    }

    @Test
    void questionHasRankedPassages(TestServer site) {
        Map<String, ?> answer = site.json("/api/v1/questions/" + QUESTION + "/passages");

        assertThat(answer.get("id")).isEqualTo(QUESTION);
        assertThat(String.valueOf(answer.get("hits"))).contains("rank=1", "orchards");
        assertThat(site.get("/api/v1/questions/none/passages").statusCode()).isEqualTo(404);
    }

    @Test
    void sessionsAndReadingsAreListed(TestServer site) {
        assertThat(site.get("/api/v1/sessions").body())
                .startsWith("[{\"id\":\"summer-2021.1\",\"number\":1,");
        assertThat(site.get("/api/v1/readings").body())
                .contains("\"id\":\"orchards\"", "\"state\":\"indexed\"", "\"state\":\"missing\"");
    }

    @Test
    void badParametersAreProblems(TestServer site) {
        HttpResponse<String> reply = site.get("/api/v1/search?q=row&n=0");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(Json.readObject(reply.body()))
                .isEqualTo(
                        Map.of(
                                "type", "about:blank",
                                "title", "Bad Request",
                                "status", 400,
                                "detail", "n must be a number from 1 to 1,000."));
    }
}
