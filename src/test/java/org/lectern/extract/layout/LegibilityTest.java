package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.List;
import java.util.Optional;

final class LegibilityTest {

    @Test
    void proseIsLegible() {
        assertThat(fault(60, String.join(" ", SAMPLE_LINES))).isEmpty();
    }

    @Test
    void replacementCharactersAreIllegible() {
        List<TextLine> lines = ExtractedPageBuilder.lines(SAMPLE_LINES);

        assertThat(Legibility.fault(List.of(marked(lines, 100, 11))))
                .contains(
                        new Failure(
                                Reason.GARBLED, "Its fonts do not say which letters they show."));
        assertThat(Legibility.fault(List.of(marked(lines, 100, 10)))).isEmpty();
    }

    @Test
    void pagesWithHardlyAnyTextAreIllegible() {
        assertThat(Legibility.fault(ExtractedPageBuilder.newPages().page().text("7").pages()))
                .contains(
                        new Failure(
                                Reason.NO_TEXT,
                                "It has hardly any text: its pages are pictures, perhaps"
                                        + " scanned."));
    }

    @Test
    void singleLettersAreIllegible() {
        assertThat(fault(60, "t h e m u d i s d e e p"))
                .contains(new Failure(Reason.GARBLED, "Its text comes out letter by letter."));
    }

    @Test
    void textWithoutWordsOfALanguageIsIllegible() {
        assertThat(fault(60, "7KH VZDUP KDV QR OHDGHU DQG VWLOO LW FKRRVHV"))
                .contains(
                        new Failure(
                                Reason.GARBLED, "Its text has hardly any words of a language."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Miller, Jonas van Berg, Lin O’Hara, Rosa Stein",
                "Das Wasser kommt zweimal am Tag und geht wieder",
                "潮 水 每 天 涨 落 两 次 港 口 露 出 水 面",
            })
    void namesAndOtherLanguagesAreLegible(String line) {
        assertThat(fault(60, line)).isEmpty();
    }

    @Test
    void fewWordsAreLegible() {
        assertThat(fault(5, "7KH VZDUP KDV QR OHDGHU DQG VWLOO LW FKRRVHV")).isEmpty();
    }

    private static Optional<Failure> fault(int times, String line) {
        ExtractedPageBuilder builder = ExtractedPageBuilder.newPages().page();
        for (int i = 0; i < times; i++) {
            builder.text(line);
        }
        return Legibility.fault(builder.pages());
    }

    private static ExtractedPage marked(List<TextLine> lines, int glyphs, int unreadable) {
        return new ExtractedPage(
                1,
                ExtractedPageBuilder.HEIGHT,
                lines,
                List.of(),
                List.of(),
                glyphs,
                unreadable,
                false);
    }
}
