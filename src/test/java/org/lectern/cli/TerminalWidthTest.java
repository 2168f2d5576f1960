package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalWidthTest {

    @ParameterizedTest
    @CsvSource({"24 80, 80", "50 132, 132", "0 0, 80", "stty: not here, 80"})
    void isTheSecondNumber(String output, int columns) {
        assertThat(TerminalWidth.columns(output + "\n")).isEqualTo(columns);
    }
}
