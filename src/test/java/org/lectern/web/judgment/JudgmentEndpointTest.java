package org.lectern.web.judgment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.eval.QrelsFile;
import org.lectern.eval.QueryFile;
import org.lectern.web.SmallCorpus;
import org.lectern.web.TestServer;
import org.lectern.web.TestServerExtension;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(TestServerExtension.class)
class JudgmentEndpointTest {

    private static final String PASSAGE = SmallCorpus.id("orchards", 0);
    private static final String QUESTION = "summer-2021.2.9b1f04";

    private static Path file(TestServer site) {
        return site.corpus().resolveSibling("judged.qrels");
    }

    private static HttpResponse<String> postJudgment(TestServer site, String fields) {
        return site.post(
                "/judgements", fields, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void judgmentsAreWrittenAsQrels(TestServer site) throws IOException {
        postJudgment(site, "q=a+lost+row&v=1&passage=" + PASSAGE);
        postJudgment(site, "q=how%3F&v=0&question=" + QUESTION + "&passage=" + PASSAGE);

        assertThat(Files.readAllLines(file(site)))
                .satisfiesExactly(
                        line -> assertThat(line).matches("q[0-9a-f]{12} 0 " + PASSAGE + " 1"),
                        line -> assertThat(line).isEqualTo(QUESTION + " 0 " + PASSAGE + " 0"));
    }

    @Test
    void filesAreReadableByEval(TestServer site) {
        postJudgment(site, "q=a+lost+row&v=1&passage=" + PASSAGE);
        Path queries = file(site).resolveSibling("judged.qrels.queries.jsonl");

        assertThat(QueryFile.read(queries))
                .singleElement()
                .satisfies(query -> {
                    assertThat(query.text()).isEqualTo("a lost row");
                    assertThat(QrelsFile.read(file(site)).queriesWithRelevant())
                            .containsExactly(query.id());
                });
    }

    @Test
    void judgmentIsShownAndCanBeRemoved(TestServer site) throws IOException {
        String pressed = "aria-label=\"Answers it\" aria-pressed=\"true\"";
        postJudgment(site, "q=A+lost++row&v=1&passage=" + PASSAGE);

        assertThat(site.get("/search?q=a+lost+row").body()).contains(pressed);

        postJudgment(site, "q=a+lost+row&v=none&passage=" + PASSAGE);

        assertThat(site.get("/search?q=a+lost+row").body()).doesNotContain(pressed);
        assertThat(Files.readString(file(site))).isEmpty();
    }

    @Test
    void formLeadsBackToThePassage(TestServer site) {
        HttpResponse<String> reply = postJudgment(site, "q=a+lost+row&v=1&passage=" + PASSAGE);

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(reply.headers().firstValue("Location"))
                .contains("/search?q=a+lost+row#p-" + PASSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=a&v=1&passage=none",
                "q=&v=1&passage=PASSAGE",
                "q=a&v=7&passage=PASSAGE",
                "q=%&v=1&passage=PASSAGE",
                "nothing"
            })
    void invalidJudgmentIsRejected(String fields, TestServer site) {
        assertThat(postJudgment(site, fields.replace("PASSAGE", PASSAGE)).statusCode())
                .isEqualTo(400);
        assertThat(file(site)).doesNotExist();
    }

    @Test
    void otherSitesCannotJudge(TestServer site) {
        String fields = "q=a&v=1&passage=" + PASSAGE;

        for (List<String> headers :
                List.of(
                        List.of("Origin", "http://evil.example"),
                        List.of("Origin", "null"),
                        List.of("Origin", "null", "Sec-Fetch-Site", "cross-site"))) {
            assertThat(
                            site.post("/judgements", fields, headers.toArray(String[]::new))
                                    .statusCode())
                    .isEqualTo(403);
        }
        assertThat(
                        site.post(
                                        "/judgements",
                                        fields,
                                        "Origin",
                                        "null",
                                        "Sec-Fetch-Site",
                                        "same-origin")
                                .statusCode())
                .isEqualTo(303);
    }
}
