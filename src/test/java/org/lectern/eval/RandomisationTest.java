package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class RandomisationTest {

    /** So many differences of 1, of which the last have the other sign. */
    private static double[] ones(int count, int negative) {
        double[] ones = new double[count];
        Arrays.setAll(ones, i -> i < count - negative ? 1 : -1);
        return ones;
    }

    @Test
    void fewDifferencesAreCountedOut() {
        assertThat(Randomisation.pValue(new double[] {.3})).isEqualTo(1);
        assertThat(Randomisation.pValue(new double[] {1, 2, 3})).isEqualTo(2 / 8.0);
        assertThat(Randomisation.pValue(new double[] {3, -1})).isEqualTo(1);
        assertThat(Randomisation.pValue(new double[] {5, 4, -1})).isEqualTo(4 / 8.0);
        assertThat(Randomisation.pValue(new double[] {-.1, -.1, -.1, -.1, -.1}))
                .isEqualTo(2 / 32.0);
    }

    @Test
    void sumsInAnotherOrderAreAsFar() {
        assertThat(Randomisation.pValue(new double[] {.1, .2, .3, .6})).isEqualTo(2 / 16.0);
        assertThat(Randomisation.pValue(new double[] {.1, .2, -.3, .4})).isEqualTo(10 / 16.0);
    }

    @Test
    void pIsOneWithoutDifferences() {
        assertThat(Randomisation.pValue(new double[0])).isEqualTo(1);
        assertThat(Randomisation.pValue(new double[] {1, -1})).isEqualTo(1);
    }

    @Test
    void twentyAreStillCountedOut() {
        assertThat(Randomisation.pValue(ones(20, 0))).isEqualTo(Math.scalb(1.0, -19));
    }

    /** Exactly: 2 * sum over k from 13 to 21 of C(21, k) / 2^21. */
    @Test
    void manyAreSampledTheSameWayEachTime() {
        double sampled = Randomisation.pValue(ones(21, 8));
        assertThat(sampled).isCloseTo(.3833103, offset(.005));
        assertThat(Randomisation.pValue(ones(21, 8))).isEqualTo(sampled);
    }

    @Test
    void aSampledProbabilityIsNeverNought() {
        assertThat(Randomisation.pValue(ones(200, 0))).isEqualTo(1 / 100_001.0);
    }
}
