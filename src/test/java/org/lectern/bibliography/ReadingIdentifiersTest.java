package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingIdentifiersTest {

    private static final ReadingIdentifiers NONE = new ReadingIdentifiers(null, null);

    @Test
    void theFirstPageGivesThem() {
        assertThat(
                        ReadingIdentifiers.of(
                                "x", "See https://doi.org/10.1234/AB.c-5. All rights reserved."))
                .isEqualTo(new ReadingIdentifiers("10.1234/ab.c-5", null));
        assertThat(ReadingIdentifiers.of("x", "arXiv:2101.00123v4 [cs.DC] 6 Jan 2021"))
                .isEqualTo(new ReadingIdentifiers(null, "2101.00123"));
        assertThat(ReadingIdentifiers.of("x", "arXiv:cs/0101012v1"))
                .isEqualTo(new ReadingIdentifiers(null, "cs/0101012"));
    }

    @Test
    void theFilesNameGivesThemFirst() {
        assertThat(ReadingIdentifiers.of("2004.01234v2", "arXiv:2101.00123"))
                .isEqualTo(new ReadingIdentifiers(null, "2004.01234"));
        assertThat(ReadingIdentifiers.of("10.1234_abcd.5678", ""))
                .isEqualTo(new ReadingIdentifiers("10.1234/abcd.5678", null));
    }

    @Test
    void ofSeveralNoneIsTaken() {
        assertThat(ReadingIdentifiers.of("x", "as in 10.1234/a1 and in 10.1234/b2"))
                .isEqualTo(NONE);
        assertThat(ReadingIdentifiers.of("x", "10.1234/a1, again 10.1234/A1").doi())
                .isEqualTo("10.1234/a1");
    }

    @Test
    void otherNumbersAreNone() {
        assertThat(ReadingIdentifiers.of("2021.12345678", "version 10.4, 2101.00123"))
                .isEqualTo(NONE);
        assertThat(ReadingIdentifiers.of("2017-a-study", "10.1/x")).isEqualTo(NONE);
    }
}
