package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CleanTextTest {

    @ParameterizedTest
    @CsvSource({"ﬁnd, find", "Marti\u0301n, Martín", "“so”, “so”", "´, ´", "a\u00A0b, a b"})
    void ligaturesAreResolvedAccentsComposedAndQuotesKept(String raw, String clean) {
        assertThat(CleanText.of(raw)).isEqualTo(clean);
    }

    @Test
    void meaninglessCharactersAreRemoved() {
        assertThat(CleanText.of("a\u0001b\uD800c\uE000d\uFFFDe\u200Bf")).isEqualTo("abcdef");
    }

    @ParameterizedTest
    @CsvSource({"0x0C, fi", "0x0B, ff", "0x1E, ffi", "0x0A, ' '", "0x01, ''", "0x41, A"})
    void texLigaturesAreReadWithoutGlyphNames(String code, String text) {
        assertThat(CleanText.ofGlyph(Character.toString(Integer.decode(code)))).isEqualTo(text);
    }
}
