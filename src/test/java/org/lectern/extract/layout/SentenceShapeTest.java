package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mud is deep.",
                "Is it deep?",
                "It is deep.”",
                "It is deep (see above).",
                "It was shown before.12",
                "It was shown before. 12",
                "It was shown before [3].",
                "There are three kinds:",
                "He asked for the table of the tides, for a lamp, for bread, and then left",
                "• the mud",
                "(a) the mud",
            })
    void sentencesAreDetected(String paragraph) {
        assertThat(SentenceShape.isRunningText(paragraph)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Pilots of a Small Harbour",
                "Low water High water",
                "Keywords: tides, mud, pilots.",
                "Index Terms—tides, mud.",
                "CCS Concepts • Water → Tides.",
                "12 4.1 3 17 4.4 9 21 5.0 2 33 5.1 8 45 5.2 7",
                "for i = 1 to N do x[i] = f(x[i-1], y) end for return x[N] + 1 }",
            })
    void titlesTablesAndProgramsAreNoSentences(String paragraph) {
        assertThat(SentenceShape.isRunningText(paragraph)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"• mud", "– mud", "1. mud", "(12) mud", "a) mud", "(iv) mud"})
    void itemStartsAreDetected(String text) {
        assertThat(SentenceShape.startsItem(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mud", "1998. It rained", "1.5 metres", "a mud", "-5 degrees"})
    void otherStartsAreNoItems(String text) {
        assertThat(SentenceShape.startsItem(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"and the", "in Fig", "version 2.5.1 of", "at 12", "at 4.2", "at 12:30"})
    void continuedSentencesAreDetected(String text) {
        assertThat(SentenceShape.endsSentence(text)).isFalse();
    }
}
