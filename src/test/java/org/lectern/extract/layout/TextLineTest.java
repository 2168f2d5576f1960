package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.newPages;

import org.junit.jupiter.api.Test;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

final class TextLineTest {

    private static final TextLine LINE = ExtractedPageBuilder.lines("low water now").getFirst();

    @Test
    void beginningIsRemoved() {
        assertThat(LINE.substring(4))
                .isEqualTo(line("water now", word(0, 80, 105), word(6, 110, 125)));
    }

    @Test
    void initialIsPrepended() {
        assertThat(LINE.withInitial(ExtractedPageBuilder.lines("F").getFirst()))
                .isEqualTo(
                        line(
                                "Flow water now",
                                word(0, 60, 75),
                                word(5, 80, 105),
                                word(11, 110, 125)));
    }

    @Test
    void spacesAreRemoved() {
        assertThat(LINE.withoutSpaces(new TreeSet<>(Set.of(3))))
                .isEqualTo(line("lowwater now", word(0, 60, 105), word(9, 110, 125)));
    }

    @Test
    void capitalsAreDistinguishedFromNumbersAndInitials() {
        List<TextLine> lines =
                ExtractedPageBuilder.lines("LOW WATER 2", "Low Water", "A B C", "1998");

        assertThat(lines)
                .extracting(TextLine::isCapitals)
                .containsExactly(true, false, false, false);
    }

    @Test
    void gapsAreMeasuredAtAnyRotation() {
        Word word = new Word(0, new Box(10, 10, 20, 20));

        assertThat(
                        List.of(
                                new Box(23, 10, 30, 20),
                                new Box(1, 10, 7, 20),
                                new Box(10, 23, 20, 30),
                                new Box(10, 1, 20, 7),
                                new Box(19, 10, 30, 20)))
                .extracting(box -> word.gapTo(new Word(1, box)))
                .containsExactly(3.0, 3.0, 3.0, 3.0, -1.0);
    }

    @Test
    void linesAboveOrBelowOverlap() {
        List<TextLine> lines =
                newPages()
                        .page()
                        .text("low water")
                        .at(90, 92)
                        .text("and")
                        .at(300, 92)
                        .text("mud")
                        .onlyPage()
                        .lines();

        assertThat(lines).extracting(lines.getFirst()::overlaps).containsExactly(true, true, false);
    }

    private static TextLine line(String text, Word... words) {
        return new TextLine(text, 60, 125, 80, 10, false, false, List.of(words));
    }

    private static Word word(int start, double left, double right) {
        return new Word(start, new Box(left, 718, right, 728));
    }
}
