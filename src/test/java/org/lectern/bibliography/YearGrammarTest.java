package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hive Letters 12 (2011), 1–9.; 2011",
                "first 1998, then 2011b; 2011",
                "Sep. 1976, pp. 1990-1999.; 1976",
                "In Proc. HIVE, pp. 1952–1962; ",
                "p. 2011; ",
                "2020: A Very Small Kernel; 2020",
                "at 2011:30, 12/2011, 2011-04 and 2011.5; ",
                "Room 1750, 2100 bees, 12011; "
            })
    void findsTheLastYearThatIsNoOtherNumber(String text, @Nullable Integer year) {
        assertThat(YearGrammar.lastIn(text)).isEqualTo(year);
    }

    @Test
    void twoDigitsMeanTheNearestCentury() {
        assertThat(YearGrammar.parse("2011")).isEqualTo(2011);
        assertThat(YearGrammar.parse("49")).isEqualTo(2049);
        assertThat(YearGrammar.parse("50")).isEqualTo(1950);
    }
}
