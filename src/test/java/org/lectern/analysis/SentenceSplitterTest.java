package org.lectern.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Span;

import java.util.List;

final class SentenceSplitterTest {

    @Test
    void splitsAtEndPunctuation() {
        assertThat(
                        split(
                                "Bees dance. Do they vote? They do! So it is said: “They agree.”"
                                        + " Then they fly."))
                .containsExactly(
                        "Bees dance.",
                        "Do they vote?",
                        "They do!",
                        "So it is said: “They agree.”",
                        "Then they fly.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Swarms were studied by Lindauer et al. Seeley in his later book follows them.",
                "Some dances, e.g. The Waggle, are long, i.e. Ten seconds or more.",
                "As Fig. 3 and Sec. 4.2 show, Eq. (5) holds, cf. Theorem 2.",
                "Dr. Ada M. Miller and J. R. Berg met Prof. Lindt vs. Her wish.",
                "It took 3.5 s for version 2.0 of the dance.",
                "This was shown before (see Refs. [3, 4] and Chap. 5 of the book).",
                "We count no. 7 and vol. 12 of it, pp. 3-9 included.",
            })
    void doesNotSplitAfterAbbreviationsAndInitials(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void trimsSentences() {
        assertThat(SentenceSplitter.split("  One.   Two. "))
                .containsExactly(new Span(2, 6), new Span(9, 13));
    }

    @Test
    void findsNoneInBlankText() {
        assertThat(SentenceSplitter.split(" \n ")).isEmpty();
    }

    @Test
    void returnsTextWithoutPunctuationAsOneSentence() {
        assertThat(split("a table of 3 rows")).containsExactly("a table of 3 rows");
    }

    private static List<String> split(String text) {
        return SentenceSplitter.split(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
