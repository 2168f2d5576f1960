package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShingleSetTest {

    private static final String TEXT = "One copy lies in Dublin, and one in Oregon.";

    private static double overlap(String one, String other) {
        return new ShingleSet(one).overlap(new ShingleSet(other));
    }

    @Test
    void caseAndPunctuationAreIgnored() {
        assertThat(overlap(TEXT, TEXT)).isEqualTo(1);
        assertThat(overlap(TEXT, "one COPY lies\nin Dublin (and one in Oregon)!")).isEqualTo(1);
    }

    @Test
    void overlapIsTheShareOfTheShorterText() {
        String part = "lies in Dublin, and one";
        assertThat(overlap(part, TEXT)).isEqualTo(1);
        assertThat(overlap(TEXT, part)).isEqualTo(1);
        assertThat(overlap("One copy lies in Dublin and stays there.", TEXT)).isEqualTo(.5);
    }

    @Test
    void runsOfFourWordsDoNotOverlap() {
        assertThat(overlap("One copy lies in Cork and one in Oregon.", TEXT)).isZero();
    }

    @Test
    void textsOfFewerThanFiveWordsDoNotOverlap() {
        assertThat(overlap("One copy lies in", "One copy lies in")).isZero();
        assertThat(overlap("", TEXT)).isZero();
    }

    @Test
    void superscriptsBelongToTheirWords() {
        assertThat(overlap("a b c d x² e", "a b c d x e")).isZero();
    }
}
