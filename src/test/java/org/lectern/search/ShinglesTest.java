package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShinglesTest {

    private static double shared(String one, String other) {
        return new Shingles(one).shared(new Shingles(other));
    }

    @Test
    void caseMarksAndLineEndsMakeNoDifference() {
        assertThat(shared("The scouts dance for a site.", "the scouts\nDANCE -- for a (site)"))
                .isEqualTo(1);
    }

    @Test
    void aShorterTextIsSharedWholeByOneThatHoldsIt() {
        String site = "scouts dance for a new site";
        assertThat(shared(site, "In spring " + site + " until all agree")).isEqualTo(1);
    }

    @Test
    void runsAreCountedAndNotWords() {
        assertThat(shared("one two three four five six", "zero one two three four five"))
                .isEqualTo(.5);
        assertThat(shared("one two three four five six", "six five four three two one")).isZero();
    }

    @Test
    void textsOfFewWordsShareNothing() {
        assertThat(shared("scouts dance", "scouts dance")).isZero();
    }

    @Test
    void numbersOfAllKindsAreOfWords() {
        assertThat(shared("a b c d x² e", "a b c d x e")).isZero();
    }
}
