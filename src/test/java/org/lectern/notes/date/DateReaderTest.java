package org.lectern.notes.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

class DateReaderTest {

    private static final YearContext IN_2021 = new YearContext(List.of(2021));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021-03-04; 2021-03-04",
                "2021/3/4; 2021-03-04",
                "2021-04-08 18:30:00 -0700; 2021-04-08T18:30-07:00",
                "2020-03-02T17:00:00+01:00; 2020-03-02T17:00+01:00",
                "2022-03-01T19:00:00Z; 2022-03-01T19:00Z",
                "Wed Jun 16 21:52:01 EDT 2021; 2021-06-16T21:52-04:00",
                "June 16 8:30PM EDT; 2021-06-16T20:30-04:00",
                "June 17 8:30AM HKT; 2021-06-17T08:30+08:00",
                "17 May 2023; 2023-05-17",
                "4th July,2020; 2020-07-04",
                "August 18, 2020; 2020-08-18",
                "Tues, Jan 12; 2021-01-12",
                "Wednesday, September 29th; 2021-09-29",
                "10/15; 2021-10-15",
                "15/10; 2021-10-15",
                "3/16 & 3/18; 2021-03-16",
                "10/15/2019; 2019-10-15",
                "15-10-19; 2019-10-15",
                "3.4.2019; 2019-04-03",
                "2 mai 2019; 2019-05-02",
                "3. Oktober 2019; 2019-10-03",
                "2023年5月17日 19:00 JST; 2023-05-17T19:00+09:00",
                "5月17日; 2021-05-17",
                "Nov 30, 6-7:30pm ET; 2021-11-30T18:00-05:00",
                "3/4; ",
                "May 2021; ",
                "2021-02-30; "
            })
    void readsADate(String text, @Nullable String iso) {
        DateReader reader = new DateReader(DateOrder.detect(text));

        assertThat(reader.findAll(text)).isNotEmpty();
        assertThat(IN_2021.iso(reader.findAll(text).getFirst())).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "next Monday",
                "version 1.2.3",
                "24/7",
                "we may 3 times",
                "Submit before 5:29pm on May 3",
                "due by March 4, 2021",
                "10.1145/3442188.3445922"
            })
    void ignoresDueDatesAndOtherNumbers(String text) {
        assertThat(new DateReader(DateOrder.detect(text)).findAll(text)).isEmpty();
    }

    @Test
    void keepsBothDaysOfAPairAsWritten() {
        String line = "June 16 8:30PM EDT/June 17 8:30AM HKT";

        assertThat(new DateReader(DateOrder.detect(line)).findAll(line))
                .extracting(DateMention::text)
                .containsExactly("June 16 8:30PM EDT", "June 17 8:30AM HKT");
    }

    @Test
    void aNumberOverTwelveOnThePageDecidesTheOrder() {
        assertThat(DateOrder.detect("3/4 and 17/4")).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.detect("3/4 and 4/17")).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.detect("3/4")).isEqualTo(DateOrder.UNKNOWN);
    }

    @Test
    void theWeekdayOrTheAcademicYearDecidesTheYear() {
        DateReader reader = new DateReader(DateOrder.UNKNOWN);
        YearContext academic =
                YearContext.fromNearest(Arrays.asList(null, "Autumn term 2023-2024"));

        assertThat(academic.iso(reader.findAll("Nov 30").getFirst())).isEqualTo("2023-11-30");
        assertThat(academic.iso(reader.findAll("Jan 11").getFirst())).isEqualTo("2024-01-11");
        assertThat(IN_2021.iso(reader.findAll("Tuesday, Jan 11").getFirst()))
                .isEqualTo("2022-01-11");
        assertThat(new YearContext(List.of()).iso(reader.findAll("Jan 11").getFirst())).isNull();
    }
}
