package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunComparisonTest {

    @Test
    void countsWinsLossesAndTies() {
        double[] first = {1, .5, .5, 0};
        double[] second = {.5, .25, 1, 0};
        assertThat(RunComparison.of(first, second))
                .isEqualTo(new RunComparison(.5, .4375, .0625, 2, 1, 1, 1));
    }

    @Test
    void roundingErrorIsATie() {
        RunComparison comparison = RunComparison.of(new double[] {.1 + .2}, new double[] {.3});
        assertThat(comparison.wins()).isZero();
        assertThat(comparison.ties()).isEqualTo(1);
        assertThat(comparison.p()).isEqualTo(1);
    }

    @Test
    void runTiesWithItself() {
        double[] values = {1, .5};
        assertThat(RunComparison.of(values, values))
                .isEqualTo(new RunComparison(.75, .75, 0, 0, 0, 2, 1));
    }
}
