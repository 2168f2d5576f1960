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
    void membersKeepTheirNamesAndOrderAndNullsAreWritten() {
        assertThat(Json.line(SAMPLE))
                .isEqualTo(
                        "{\"name\":\"a \\\"b\\\" <c> ü\",\"year\":null,\"kind\":\"question\","
                                + "\"tags\":[\"x\"]}");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        assertThat(Json.read(Json.pretty(SAMPLE), Sample.class)).isEqualTo(SAMPLE);
    }

    @Test
    void textThatIsNoObjectIsMalformed() {
        assertThatThrownBy(() -> Json.fields("[1]")).isInstanceOf(Json.Malformed.class);
        assertThatThrownBy(() -> Json.fields("{\"a\":")).isInstanceOf(Json.Malformed.class);
        assertThat(Json.fields("{\"a\":1}")).containsEntry("a", 1);
    }
}
