package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class ProgressTextTest {

    private static final ProgressText HALF_WAY =
            new ProgressText("files", 38, 76, 700, Duration.ofSeconds(7));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    40  | "[#####      ] 38 of 76 files, 0:07 left"
                    60  | "[######      ] 38 of 76 files, 700 pages (100/s), 0:07 left"
                    80  | "[###############               ] 38 of 76 files, 700 pages (100/s), 0:07 left"
                    120 | "[###############               ] 38 of 76 files, 700 pages (100/s), 0:07 left"
                    """)
    void showsMoreOnWideTerminals(int columns, String line) {
        assertThat(HALF_WAY.line(columns)).isEqualTo(line);
    }

    @Test
    void showsNoEstimateAtTheStart() {
        assertThat(new ProgressText("files", 0, 76, 0, Duration.ZERO).line(80))
                .isEqualTo("[                              ] 0 of 76 files");
        assertThat(new ProgressText("files", 1, 76, 12, Duration.ofMillis(500)).line(80))
                .isEqualTo("[                              ] 1 of 76 files, 12 pages (24/s)");
    }

    @Test
    void countsMinutes() {
        assertThat(new ProgressText("files", 10, 1000, 150, Duration.ofSeconds(15)).line(80))
                .endsWith("10 of 1000 files, 150 pages (10/s), 24:45 left");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 20, 30, 40, 50, 60, 70, 80, 120, 300})
    void neverReachesTheLastColumn(int columns) {
        assertThat(HALF_WAY.line(columns).length()).isLessThanOrEqualTo(Math.max(0, columns - 1));
    }
}
