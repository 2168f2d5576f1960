package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

final class LineTextTest {

    @Test
    void everyWordHasABox() {
        LineText text = text(new GlyphBuilder().text("  low  mud "));

        assertThat(text.text()).isEqualTo("low mud");
        assertThat(text.words())
                .containsExactly(
                        new Word(0, new Box(70, 700, 85, 710)),
                        new Word(4, new Box(95, 700, 110, 710)));
    }

    @Test
    void softHyphenIsKeptOnlyAtTheEnd() {
        assertThat(text(new GlyphBuilder().text("har\u00ADbour wa\u00AD")).text())
                .isEqualTo("harbour wa\u00AD");
    }

    @Test
    void symbolsThatLookLikeLigaturesAreRemoved() {
        LineText text = text(new GlyphBuilder().text("x ").glyph("fi").text(" y"));

        assertThat(text.text()).isEqualTo("x y");
        assertThat(text.words()).extracting(Word::start).containsExactly(0, 2);
        assertThat(text(new GlyphBuilder().glyph("ff")).isEmpty()).isTrue();
    }

    @Test
    void ligaturesInWordsAreKept() {
        assertThat(text(new GlyphBuilder().glyph("fl").text("ood o").glyph("ff")).text())
                .isEqualTo("flood off");
    }

    @ParameterizedTest
    @CsvSource({
        "low x, true",
        "low (2, true",
        "low 2.5, true",
        "low mm, true",
        "low, false",
        "x low, false"
    })
    void shortWordsAreDetected(String set, boolean isShort) {
        assertThat(text(new GlyphBuilder().text(set)).endsInShortWord()).isEqualTo(isShort);
    }

    private static LineText text(GlyphBuilder glyphs) {
        LineText text = new LineText();
        glyphs.set().forEach(glyph -> text.add(glyph, false));
        return text;
    }
}
