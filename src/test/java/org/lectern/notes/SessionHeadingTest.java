package org.lectern.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.notes.date.DateOrder;
import org.lectern.notes.date.DateReader;

class SessionHeadingTest {

    private static final DateReader DATES = new DateReader(DateOrder.UNKNOWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Session 1: The Promise | 1 | true | The Promise",
                "Week 3 | 3 | true |",
                "Week Three: Trees | 3 | true | Trees",
                "Reading Group 12 - Ends | 12 | true | Ends",
                "2014-10-23 PWL#2: Tides | 2 | true | Tides",
                "[PWL-BSB #15] Tides | 15 | true | Tides",
                "PWL #15.5 Tides || true | Tides",
                "第12回 輪読会 | 12 | true |",
                "Tuesday, March 3rd || false |",
                "March 12, 2018 - Ships || false | Ships",
                "Réunion du 3 avril || false |",
                "Session: 14th April 2026 || false |",
                "Notes || false |",
                "PR 31829: Queue || false | PR 31829: Queue",
                "Fifty years of Moore's law || false | Fifty years of Moore's law"
            })
    void parsesTheHeading(
            String heading, @Nullable Integer number, boolean counted, @Nullable String title) {
        SessionHeading name = SessionHeading.parse(heading, DATES);

        assertThat(name.number()).isEqualTo(number);
        assertThat(name.numbered()).isEqualTo(counted);
        assertThat(name.title()).isEqualTo(title);
    }
}
