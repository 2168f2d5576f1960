package org.lectern.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

final class AuthorNamesTest {

    @Test
    void readsNamesInOrderWithoutTheirMarks() {
        assertThat(
                        AuthorNames.of(
                                lines(
                                        "Ada Miller∗, Jonas van Berg2 and José Núñez-Díaz (editor)",
                                        "University of Somewhere",
                                        "By Lin O’Hara")))
                .containsExactly("Ada Miller", "Jonas van Berg", "José Núñez-Díaz", "Lin O’Hara");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The Hive Authors", "Hive Team", "The Bee Dance Project", "Swarm Group∗"})
    void takesAGroupWhereNoPersonIsNamed(String line) {
        assertThat(AuthorNames.of(lines("Some Town, Germany", line)))
                .containsExactly(line.replace("∗", ""));
    }

    @Test
    void takesAGroupForAnAddressWhereAPersonIsNamed() {
        assertThat(AuthorNames.of(lines("Ada Miller", "Swarm Systems Group")))
                .containsExactly("Ada Miller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Institute of Bees",
                "ada@hive.example",
                "Tucson TX",
                "We thank the scouts, Ada Miller",
                "2026"
            })
    void takesNothingElseForAName(String line) {
        assertThat(AuthorNames.of(lines(line))).isEmpty();
    }

    @Test
    void tellsLinesThatOnlyNameAuthors() {
        List<String> authors = List.of("Ada Miller", "The Hive Authors");

        assertThat(lines("Ada Miller†", "The Hive Authors", "Ada Miller, Some Town", "Lin O’Hara"))
                .extracting(line -> AuthorNames.onlyNames(line, authors))
                .containsExactly(true, true, false, false);
    }

    private static List<Line> lines(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Line(text, 0, 100, 0, 10, false, false))
                .toList();
    }
}
