package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.extract.layout.TextLine;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.io.IOException;
import java.util.List;

final class HocrReaderTest {

    @Test
    void linesAndWordPositionsAreRead() throws IOException {
        assertThat(
                        lines(
                                word(10, 60, 95, "Bees"),
                                word(70, 200, 88, "<strong>dance &amp; hum.</strong>")))
                .containsExactly(
                        new TextLine(
                                "Bees dance & hum.",
                                5,
                                100,
                                18,
                                10,
                                false,
                                false,
                                List.of(
                                        new Word(0, new Box(5, 80, 30, 90)),
                                        new Word(5, new Box(35, 80, 100, 90)))));
    }

    @Test
    void wordsOfLowConfidenceAreRemoved() throws IOException {
        assertThat(
                        lines(
                                word(10, 60, 95, "Bees"),
                                word(70, 90, 12, "~|"),
                                word(95, 200, 90, "hum")))
                .extracting(TextLine::text)
                .containsExactly("Bees hum");
    }

    @Test
    void pageOfNoiseIsEmpty() throws IOException {
        assertThat(lines(word(10, 60, 40, "Becs"), word(70, 90, 12, "~|"), word(95, 99, 31, "il")))
                .isEmpty();
    }

    @Test
    void linesWithoutLettersAreRemoved() throws IOException {
        assertThat(lines(word(10, 60, 95, "—"), word(70, 90, 95, "|"))).isEmpty();
    }

    @Test
    void malformedHocrIsRejected() {
        assertThatThrownBy(() -> HocrReader.lines("<html><p>cut off", .5, 100))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("what it wrote cannot be read");
    }

    private static List<TextLine> lines(String... words) throws IOException {
        String line = "<span class='ocr_line' title='bbox 10 20 200 40; baseline 0 -4; x_size 20'>";
        String page = "<html><body>" + line + String.join("", words) + "</span></body></html>";
        return HocrReader.lines(page, .5, 100);
    }

    private static String word(int left, int right, int confidence, String text) {
        return "<span class='ocrx_word' title='bbox %d 20 %d 40; x_wconf %d'>%s</span>"
                .formatted(left, right, confidence, text);
    }
}
