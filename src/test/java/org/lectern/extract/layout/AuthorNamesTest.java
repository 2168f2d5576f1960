package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Box;

import java.util.Arrays;
import java.util.List;

final class AuthorNamesTest {

    @Test
    void namesAreReadInOrderWithoutMarks() {
        assertThat(
                        AuthorNames.of(
                                lines(
                                        "Ada Miller∗, Jonas van Berg2 and José Núñez-Díaz (editor)",
                                        "University of Somewhere",
                                        "By Lin O’Hara")))
                .containsExactly("Ada Miller", "Jonas van Berg", "José Núñez-Díaz", "Lin O’Hara");
    }

    @Test
    void marksAndMembershipsAreRemoved() {
        assertThat(
                        AuthorNames.of(
                                lines(
                                        "Ada Miller a , Jonas van Berg b,∗",
                                        "Lin O’Hara! and Bo Reed, Senior Member, IEEE")))
                .containsExactly("Ada Miller", "Jonas van Berg", "Lin O’Hara", "Bo Reed");
    }

    @Test
    void namesSeparatedOnlyByAGapAreSplit() {
        List<TextLine.Word> words =
                List.of(
                        new TextLine.Word(0, new Box(100, 0, 118, 10)),
                        new TextLine.Word(4, new Box(121, 0, 150, 10)),
                        new TextLine.Word(11, new Box(172, 0, 190, 10)),
                        new TextLine.Word(14, new Box(193, 0, 215, 10)));
        TextLine line = new TextLine("Ada Miller Bo Reed", 100, 215, 0, 10, false, false, words);

        assertThat(AuthorNames.of(List.of(line))).containsExactly("Ada Miller", "Bo Reed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The Hive Authors", "Hive Team", "The Bee Dance Project", "Swarm Group∗"})
    void groupIsTheAuthorIfNoPersonIsNamed(String line) {
        assertThat(AuthorNames.of(lines("Some Town, Germany", line)))
                .containsExactly(line.replace("∗", ""));
    }

    @Test
    void groupIsAnAffiliationIfAPersonIsNamed() {
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
    void otherLinesAreNotNames(String line) {
        assertThat(AuthorNames.of(lines(line))).isEmpty();
    }

    @Test
    void linesOfOnlyAuthorsAreDetected() {
        List<String> authors = List.of("Ada Miller", "The Hive Authors");

        assertThat(lines("Ada Miller†", "The Hive Authors", "Ada Miller, Some Town", "Lin O’Hara"))
                .extracting(line -> AuthorNames.hasOnlyNames(line, authors))
                .containsExactly(true, true, false, false);
    }

    private static List<TextLine> lines(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new TextLine(text, 0, 100, 0, 10, false, false))
                .toList();
    }
}
