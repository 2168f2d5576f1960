package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

final class HyphenationTest {

    private final Hyphenation hyphenation =
            new Hyphenation(
                    List.of(
                            new ExtractedPage(
                                    1,
                                    800,
                                    lines(
                                            "A well-known few-shot trick needs one example.",
                                            "The fine-tuning of a database is a high art.",
                                            "Two readers of an ill-bred repeat-"),
                                    List.of(),
                                    List.of(),
                                    0,
                                    0,
                                    false)));

    @ParameterizedTest
    @CsvSource({
        "a Well-, known trick, a Well-known trick",
        "One-, shot learning, One-shot learning",
        "to fine-, tune it, to fine-tune it",
        "a data-, base, a database",
        "repeat-, edly, repeatedly",
        "high-, er, higher",
        "Multi-, Paxos, Multi-Paxos",
        "the end, of it, the end of it",
        "1998–, 2004, 1998–2004",
    })
    void hyphensFollowTheWordsOfTheDocument(String above, String below, String joined) {
        assertThat(hyphenation.joined(lines(above, below))).isEqualTo(joined);
    }

    @Test
    void softHyphensAreRemoved() {
        assertThat(hyphenation.joined(lines("somewhere el\u00AD", "se")))
                .isEqualTo("somewhere else");
    }

    private static List<TextLine> lines(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new TextLine(text, 0, 100, 0, 10, false, false))
                .toList();
    }
}
