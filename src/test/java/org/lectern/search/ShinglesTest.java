package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShinglesTest {

    private static final String TEXT = "One copy lies in Dublin, and one in Oregon.";

    private static double shared(String one, String other) {
        return new Shingles(one).shared(new Shingles(other));
    }

    @Test
    void theSameTextIsSharedWholeHoweverItIsPrinted() {
        assertThat(shared(TEXT, TEXT)).isEqualTo(1);
        assertThat(shared(TEXT, "one COPY lies\nin Dublin (and one in Oregon)!")).isEqualTo(1);
    }

    @Test
    void theShareIsOfTheShorterText() {
        String part = "lies in Dublin, and one";
        assertThat(shared(part, TEXT)).isEqualTo(1);
        assertThat(shared(TEXT, part)).isEqualTo(1);
        assertThat(shared("One copy lies in Dublin and stays there.", TEXT)).isEqualTo(.5);
    }

    @Test
    void runsOfFourWordsAreNotTheSame() {
        assertThat(shared("One copy lies in Cork and one in Oregon.", TEXT)).isZero();
    }

    @Test
    void aTextOfFewWordsSharesNothing() {
        assertThat(shared("One copy lies in", "One copy lies in")).isZero();
        assertThat(shared("", TEXT)).isZero();
    }

    @Test
    void raisedNumbersBelongToTheirWords() {
        assertThat(shared("a b c d x² e", "a b c d x e")).isZero();
    }
}
