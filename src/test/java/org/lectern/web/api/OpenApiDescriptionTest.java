package org.lectern.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.json.Json;
import org.lectern.web.TestServer;
import org.lectern.web.TestServerExtension;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the API's responses against its OpenAPI description. */
@ExtendWith(TestServerExtension.class)
class OpenApiDescriptionTest {

    private static final String QUESTION = "summer-2021.2.9b1f04";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/search                   | /api/v1/search?q=row
                    /api/v1/search                   | /api/v1/search?q=zeppelin
                    /api/v1/ask                      | /api/v1/ask?q=what+becomes+of+a+lost+row
                    /api/v1/questions                | /api/v1/questions?points=true
                    /api/v1/questions/{id}/passages  | /api/v1/questions/summer-2021.2.9b1f04/passages
                    /api/v1/sessions                 | /api/v1/sessions
                    /api/v1/readings                 | /api/v1/readings
                    /api/v1/suggest                  | /api/v1/suggest?q=row
                    /api/v1/openapi.json             | /api/v1/openapi.json
                    /healthz                         | /healthz
                    """)
    void answersAreAsDescribed(String path, String address, TestServer site) {
        Map<String, Object> content = responseSchema(site, path, "get", "200");

        assertThat(content.keySet()).containsExactly("application/json");
        assertThat(errors(site, schema(content, "application/json"), site.get(address).body()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/search, /api/v1/search?q=",
        "/api/v1/ask, /api/v1/ask?q=row&n=0",
        "/api/v1/questions/{id}/passages, /api/v1/questions/none/passages"
    })
    void problemsAreAsDescribed(String path, String address, TestServer site) {
        Map<String, Object> content = responseSchema(site, path, "get", "default");

        assertThat(
                        errors(
                                site,
                                schema(content, "application/problem+json"),
                                site.get(address).body()))
                .isEmpty();
    }

    @Test
    void reportLinesAreAsDescribed(TestServer site) {
        Map<String, Object> content = responseSchema(site, "/api/v1/reports", "post", "200");
        String asked =
                """
                [{"question":"How does a row come back?"},{"id":"b","question":"the","session":"x"}]
                """;

        assertThat(site.post("/api/v1/reports", asked).body().lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(errors(site, schema(content, "application/x-ndjson"), line))
                                .isEmpty());
    }

    @Test
    void everyAddressOfTheApiIsDescribed(TestServer site) {
        Set<String> described =
                fields(site.json("/api/v1/openapi.json").get("paths")).keySet().stream()
                        .map(path -> path.replace("{id}", QUESTION))
                        .collect(Collectors.toSet());

        assertThat(described).hasSize(11);
        assertThat(described)
                .allSatisfy(
                        path -> assertThat(site.get(path).statusCode()).as(path).isNotEqualTo(404));
    }

    /** Returns the described content of a response by media type. */
    private static Map<String, Object> responseSchema(
            TestServer site, String path, String method, String status) {
        Map<String, Object> paths = fields(site.json("/api/v1/openapi.json").get("paths"));
        Map<String, Object> operation = fields(fields(paths.get(path)).get(method));
        return fields(fields(fields(operation.get("responses")).get(status)).get("content"));
    }

    private static Map<String, Object> schema(Map<String, Object> content, String type) {
        return fields(fields(content.get(type)).get("schema"));
    }

    /** Returns the violations of a schema. Its references point into the API description. */
    private static Set<String> errors(TestServer site, Map<String, Object> schema, String json) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>(schema);
        document.put("components", site.json("/api/v1/openapi.json").get("components"));
        Schema rules =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Json.toLine(document), InputFormat.JSON);
        return rules.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(@Nullable Object object) {
        if (object instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new AssertionError("no object: " + object);
    }
}
