package org.lectern.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.model.Item;

import java.util.List;

class JsonTest {

    private record Sample(String name, @Nullable Integer year, Item.Kind kind, List<String> tags) {}

    private static final Sample SAMPLE =
            new Sample("a \"b\" <c> ü", null, Item.Kind.QUESTION, List.of("x"));

    @Test
    void membersKeepNamesAndOrderAndNullsAreWritten() {
        assertThat(Json.toLine(SAMPLE))
                .isEqualTo(
                        "{\"name\":\"a \\\"b\\\" <c> ü\",\"year\":null,\"kind\":\"question\","
                                + "\"tags\":[\"x\"]}");
    }

    @Test
    void writtenValueIsReadBack() {
        assertThat(Json.read(Json.toPrettyString(SAMPLE), Sample.class)).isEqualTo(SAMPLE);
    }

    @Test
    void otherTextIsMalformed() {
        assertThatThrownBy(() -> Json.readObject("[1]"))
                .isInstanceOf(Json.MalformedJsonException.class);
        assertThatThrownBy(() -> Json.readObject("{\"a\":"))
                .isInstanceOf(Json.MalformedJsonException.class);
        assertThat(Json.readObject("{\"a\":1}")).containsEntry("a", 1);
    }
}
