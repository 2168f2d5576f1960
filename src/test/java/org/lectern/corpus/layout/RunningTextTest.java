package org.lectern.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.corpus.Manuscript.Place;
import org.lectern.model.Box;

import java.util.List;

final class RunningTextTest {

    @Test
    void knowsWhereEachWordStands() {
        List<Line> lines = PrintedPages.lines("the chan-", "nel is");
        RunningText text = text();
        lines.forEach(text::append);

        assertThat(text.taken(3))
                .isEqualTo(
                        new Piece(
                                3,
                                "the channel is",
                                List.of(
                                        new Place(0, 0, new Box(60, 718, 75, 728)),
                                        new Place(4, 0, new Box(80, 718, 105, 728)),
                                        new Place(8, 1, new Box(60, 706, 75, 716)),
                                        new Place(12, 1, new Box(80, 706, 90, 716)))));
    }

    @Test
    void startsAnewWhenItIsTaken() {
        RunningText text = text();
        PrintedPages.lines("low", "water").forEach(text::append);

        assertThat(text.taken(1).text()).isEqualTo("low water");
        assertThat(text.isEmpty()).isTrue();
        PrintedPages.lines("mud").forEach(text::append);
        assertThat(text.taken(2))
                .isEqualTo(
                        new Piece(2, "mud", List.of(new Place(0, 2, new Box(60, 718, 75, 728)))));
    }

    private static RunningText text() {
        return new RunningText(new Hyphenation(List.of()));
    }
}
