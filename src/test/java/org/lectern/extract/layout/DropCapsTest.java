package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.TYPE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.extract.layout.TextLine.Word;
import org.lectern.model.Box;

import java.util.List;

final class DropCapsTest {

    @Test
    void dropCapIsJoinedToItsWord() {
        ExtractedPage page =
                ExtractedPageBuilder.newPages()
                        .page()
                        .at(60, 100)
                        .sized(30, "T")
                        .at(80, 80)
                        .text("he mud", "is deep")
                        .onlyPage();

        assertThat(DropCaps.joined(page, TYPE).lines())
                .containsExactly(
                        new TextLine(
                                "The mud",
                                80,
                                110,
                                80,
                                10,
                                false,
                                false,
                                List.of(
                                        new Word(0, new Box(80, 718, 90, 728)),
                                        new Word(4, new Box(95, 718, 110, 728)))),
                        page.lines().getLast());
    }

    @ParameterizedTest(name = "{0} at {1}, {2} of {3} points")
    @CsvSource({
        "T,60,100,12",
        "3,60,100,30",
        "t,60,100,30",
        "Th,40,100,30",
        "T,20,100,30",
        "T,60,160,30",
        "T,60,70,30"
    })
    void otherLargeLettersAreKept(String text, double x, double y, double size) {
        ExtractedPage page =
                ExtractedPageBuilder.newPages()
                        .page()
                        .at(x, y)
                        .sized(size, text)
                        .at(80, 80)
                        .text("he mud", "is deep")
                        .onlyPage();

        assertThat(DropCaps.joined(page, TYPE)).isEqualTo(page);
    }

    @Test
    void letterBesideANumberIsKept() {
        ExtractedPage page =
                ExtractedPageBuilder.newPages()
                        .page()
                        .at(60, 100)
                        .sized(30, "T")
                        .at(80, 80)
                        .text("3 metres")
                        .onlyPage();

        assertThat(DropCaps.joined(page, TYPE)).isEqualTo(page);
    }
}
