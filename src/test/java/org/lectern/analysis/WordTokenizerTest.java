package org.lectern.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.model.Span;

class WordTokenizerTest {

    @Test
    void stemsWordsAndKeepsTheirSpans() {
        assertThat(WordTokenizer.tokenize("The leader's elections"))
                .containsExactly(
                        new Word("leader", "leader's", new Span(4, 12)),
                        new Word("elect", "elections", new Span(13, 22)));
    }

    @Test
    void removesSnowballStopWordsOnly() {
        assertThat(WordTokenizer.tokenize("what is it that you have of them")).isEmpty();
        assertThat(WordTokenizer.terms("can one way vote"))
                .containsExactlyInAnyOrder("can", "on", "wai", "vote");
    }

    @Test
    void contentWordsExcludeQuestionWords() {
        assertThat(WordTokenizer.contentWords("Could one vote get lost?"))
                .extracting(Word::term)
                .containsExactly("vote", "lost");
    }

    @Test
    void textWithoutWordsHasNoTokens() {
        assertThat(WordTokenizer.tokenize("")).isEmpty();
        assertThat(WordTokenizer.tokenize("?! -- …")).isEmpty();
    }
}
