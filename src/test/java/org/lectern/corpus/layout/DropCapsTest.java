package org.lectern.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.corpus.layout.PrintedPages.TYPE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.corpus.layout.Line.Word;
import org.lectern.model.Box;

import java.util.List;

final class DropCapsTest {

    @Test
    void putsAnInitialBackOntoItsWord() {
        Page page =
                PrintedPages.print()
                        .page()
                        .at(60, 100)
                        .sized(30, "T")
                        .at(80, 80)
                        .text("he mud", "is deep")
                        .only();

        assertThat(DropCaps.restored(page, TYPE).lines())
                .containsExactly(
                        new Line(
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
    void leavesWhatIsNoInitialOfTheText(String text, double x, double y, double size) {
        Page page =
                PrintedPages.print()
                        .page()
                        .at(x, y)
                        .sized(size, text)
                        .at(80, 80)
                        .text("he mud", "is deep")
                        .only();

        assertThat(DropCaps.restored(page, TYPE)).isEqualTo(page);
    }

    @Test
    void leavesAnInitialBesideANumber() {
        Page page =
                PrintedPages.print()
                        .page()
                        .at(60, 100)
                        .sized(30, "T")
                        .at(80, 80)
                        .text("3 metres")
                        .only();

        assertThat(DropCaps.restored(page, TYPE)).isEqualTo(page);
    }
}
