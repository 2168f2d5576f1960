package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.extract.layout.TextLine;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.util.List;

final class LineBuilderTest {

    @Test
    void glyphsAreJoinedToWordsAndLines() {
        assertThat(lines(new GlyphBuilder().text("low mud").at(60, 112).text("is")))
                .containsExactly(
                        new TextLine(
                                "low mud",
                                60,
                                95,
                                100,
                                10,
                                false,
                                false,
                                List.of(
                                        new Word(0, new Box(60, 700, 75, 710)),
                                        new Word(4, new Box(80, 700, 95, 710)))),
                        new TextLine(
                                "is",
                                60,
                                70,
                                112,
                                10,
                                false,
                                false,
                                List.of(new Word(0, new Box(60, 688, 70, 698)))));
    }

    @Test
    void gapsWithoutSpaceSplitWords() {
        assertThat(texts(new GlyphBuilder().text("low").gap(2).text("mud").gap(.8).text("dy")))
                .containsExactly("low muddy");
    }

    @Test
    void nextColumnStartsALine() {
        assertThat(texts(new GlyphBuilder().text("low").at(320, 100).text("mud")))
                .containsExactly("low", "mud");
    }

    @Test
    void footnoteMarkIsSplitFromItsWord() {
        assertThat(texts(new GlyphBuilder().text("mud").raised(4, 6, "12").text(", and")))
                .containsExactly("mud 12, and");
        assertThat(texts(new GlyphBuilder().raised(4, 6, "12").text("Mud")))
                .as("before its word")
                .containsExactly("12 Mud");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "10", "2.5", "mm", "(n"})
    void powersStayWithTheirBase(String base) {
        assertThat(texts(new GlyphBuilder().text(base).raised(4, 6, "2").text(" and")))
                .containsExactly(base + "2 and");
    }

    @Test
    void raisedLetterIsSplitAndLoweredNumberIsKept() {
        assertThat(texts(new GlyphBuilder().text("tide").raised(4, 6, "th").text(" low")))
                .containsExactly("tide th low");
        assertThat(texts(new GlyphBuilder().text("tide").raised(-2, 6, "12").text(" low")))
                .containsExactly("tide12 low");
    }

    @Test
    void stackedIndicesStayOnOneLine() {
        assertThat(
                        texts(
                                new GlyphBuilder()
                                        .text("xy")
                                        .raised(2, 6, "k")
                                        .gap(-3)
                                        .raised(-1, 6, "i")
                                        .text(" low")))
                .containsExactly("xyki low");
    }

    @Test
    void lineHasTheSizeOfMostGlyphs() {
        TextLine line =
                lines(
                                new GlyphBuilder()
                                        .size(14)
                                        .text("L")
                                        .size(10)
                                        .text("ow tide")
                                        .raised(-2, 6, "12"))
                        .getFirst();

        assertThat(line.size()).isEqualTo(10);
        assertThat(line.baseline()).isEqualTo(100);
    }

    @Test
    void largeInitialIsALineOfItsOwn() {
        assertThat(texts(new GlyphBuilder().size(30).text("T").size(10).text("he mud")))
                .containsExactly("T", "he mud");
    }

    @Test
    void lineHasTheStyleOfMostGlyphs() {
        assertThat(
                        lines(
                                new GlyphBuilder()
                                        .style(true, false)
                                        .text("Low water")
                                        .style(false, false)
                                        .text(".")
                                        .at(60, 112)
                                        .style(true, false)
                                        .text("Low. ")
                                        .style(false, true)
                                        .text("The tide")
                                        .at(60, 124)
                                        .text("water")))
                .extracting(TextLine::bold, TextLine::italic)
                .containsExactly(tuple(true, false), tuple(false, false), tuple(false, true));
    }

    @Test
    void spacesMakeNoLine() {
        assertThat(lines(new GlyphBuilder().text("   "))).isEmpty();
        assertThat(lines(new GlyphBuilder())).isEmpty();
    }

    private static List<TextLine> lines(GlyphBuilder glyphs) {
        LineBuilder builder = new LineBuilder();
        glyphs.set().forEach(builder::add);
        return builder.lines();
    }

    private static List<String> texts(GlyphBuilder glyphs) {
        return lines(glyphs).stream().map(TextLine::text).toList();
    }
}
