package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class RandomisationTest {

    /** Returns differences of 1, the last of them negative. */
    private static double[] ones(int count, int negative) {
        double[] ones = new double[count];
        Arrays.setAll(ones, i -> i < count - negative ? 1 : -1);
        return ones;
    }

    @Test
    void fewDifferencesAreCountedExactly() {
        assertThat(Randomisation.pValue(new double[] {.3})).isEqualTo(1);
        assertThat(Randomisation.pValue(new double[] {1, 2, 3})).isEqualTo(2 / 8.0);
        assertThat(Randomisation.pValue(new double[] {3, -1})).isEqualTo(1);
        assertThat(Randomisation.pValue(new double[] {5, 4, -1})).isEqualTo(4 / 8.0);
        assertThat(Randomisation.pValue(new double[] {-.1, -.1, -.1, -.1, -.1}))
                .isEqualTo(2 / 32.0);
    }

    @Test
    void sumsDifferingByRoundingAreEqual() {
        assertThat(Randomisation.pValue(new double[] {.1, .2, .3, .6})).isEqualTo(2 / 16.0);
        assertThat(Randomisation.pValue(new double[] {.1, .2, -.3, .4})).isEqualTo(10 / 16.0);
    }

    @Test
    void pIsOneWithoutDifferences() {
        assertThat(Randomisation.pValue(new double[0])).isEqualTo(1);
        assertThat(Randomisation.pValue(new double[] {1, -1})).isEqualTo(1);
    }

    @Test
    void twentyDifferencesAreCountedExactly() {
        assertThat(Randomisation.pValue(ones(20, 0))).isEqualTo(Math.scalb(1.0, -19));
    }

    /** The exact value is 2 * sum over k from 13 to 21 of C(21, k) / 2^21. */
    @Test
    void samplingIsReproducible() {
        double sampled = Randomisation.pValue(ones(21, 8));
        assertThat(sampled).isCloseTo(.3833103, offset(.005));
        assertThat(Randomisation.pValue(ones(21, 8))).isEqualTo(sampled);
    }

    @Test
    void sampledPValueIsNeverZero() {
        assertThat(Randomisation.pValue(ones(200, 0))).isEqualTo(1 / 100_001.0);
    }
}
