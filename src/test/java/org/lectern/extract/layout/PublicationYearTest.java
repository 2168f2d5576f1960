package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class PublicationYearTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Copyright held by the authors, 2011 | 2011",
                "© ACM 1998 | 1998",
                "14–17 March 2021, Harbour Town | 2021",
                "Sept. 3, 2009 | 2009",
                "TIDES ’14, Harbour Town | 2014",
                "TIDES '86 | 1986",
                "Tides Conference 2003 | 2003",
                "TIDES (2003) | 2003",
                "1979 | 1979",
            })
    void yearIsReadFromTheFirstPage(String line, int year) {
        assertThat(PublicationYear.of(page(line), List.of())).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Room 2011",
                "as Miller (1998) has shown",
                "Founded in 1979",
                "© 1848 by nobody",
                "The year 2099 is far."
            })
    void otherNumbersAreNoYears(String line) {
        assertThat(PublicationYear.of(page(line), List.of())).isNull();
    }

    @Test
    void copyrightYearIsPreferredToADate() {
        assertThat(PublicationYear.of(page("May 2012", "© 2011 Ada Miller"), List.of()))
                .isEqualTo(2011);
    }

    @Test
    void yearNearTheTitleIsPreferred() {
        assertThat(
                        PublicationYear.of(
                                page("It was read in May 1999.", "March 2021"),
                                ExtractedPageBuilder.lines("March 2021")))
                .isEqualTo(2021);
    }

    @Test
    void archiveStampHasTheYear() {
        List<TextLine> stamp = ExtractedPageBuilder.lines("arXiv:1706.01234v2 [cs.BE] 3 Jun 2018");
        ExtractedPage page =
                new ExtractedPage(
                        1,
                        ExtractedPageBuilder.HEIGHT,
                        ExtractedPageBuilder.lines("May 2012"),
                        stamp,
                        List.of(),
                        0,
                        0,
                        false);

        assertThat(PublicationYear.of(page, List.of())).isEqualTo(2017);
    }

    private static ExtractedPage page(String... lines) {
        return ExtractedPageBuilder.newPages().page().text(lines).onlyPage();
    }
}
