package org.lectern.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.notes.markup.InlineText;

class QuestionDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is it small?",
                "Is it small? Or not.",
                "Who, if anyone, asked (and why?)",
                "\"What is a cloud?\"",
                "What does \"small\" mean?",
                "Really?!",
                "なぜ時計は遅れるのか？",
                "同期は本当に必要ですか。",
                "誰が測るのか",
                "ما هو الحد؟",
                "Why is `a` slower than `b`?",
                "When $n > 3$, what breaks?",
                "Did you review it? [Yes, twice](https://example.org/a)",
                "Costs were $3/hr; is that cheap?"
            })
    void recognizesQuestions(String markdown) {
        assertThat(QuestionDetector.isQuestion(MarkdownInlines.parse(markdown))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is small.",
                "I am curious what you meant",
                "See https://example.org/a?b=c",
                "See [What is a world?](https://example.org/world)",
                "The authors ask \"is it small?\" and move on",
                "Worth it (?) maybe",
                "`a?b:c` is a ternary",
                "The rate $r = ?$ is open",
                "「時計とは何か？」という論文",
                "感想を述べる",
                "何か食べる"
            })
    void rejectsOtherText(String markdown) {
        assertThat(QuestionDetector.isQuestion(MarkdownInlines.parse(markdown))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is it small? *No. Or is it?*",
                "Is it small? The second sentence answers.",
                "Is it small?"
            })
    void theQuestionEndsAtTheLastMarkBeforeTheAnswer(String markdown) {
        InlineText words = MarkdownInlines.parse(markdown);

        assertThat(words.substring(0, QuestionDetector.questionEnd(words)).text())
                .isEqualTo("Is it small?");
    }
}
