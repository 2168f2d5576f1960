package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.document.Document.Piece;
import org.lectern.document.Document.WordPosition;
import org.lectern.model.Box;

import java.util.List;

final class PieceBuilderTest {

    @Test
    void wordsHavePositions() {
        List<TextLine> lines = ExtractedPageBuilder.lines("the chan-", "nel is");
        PieceBuilder text = text();
        lines.forEach(text::append);

        assertThat(text.take(3))
                .isEqualTo(
                        new Piece(
                                3,
                                "the channel is",
                                List.of(
                                        new WordPosition(0, 0, new Box(60, 718, 75, 728)),
                                        new WordPosition(4, 0, new Box(80, 718, 105, 728)),
                                        new WordPosition(8, 1, new Box(60, 706, 75, 716)),
                                        new WordPosition(12, 1, new Box(80, 706, 90, 716)))));
    }

    @Test
    void builderIsEmptyAfterTake() {
        PieceBuilder text = text();
        ExtractedPageBuilder.lines("low", "water").forEach(text::append);

        assertThat(text.take(1).text()).isEqualTo("low water");
        assertThat(text.isEmpty()).isTrue();
        ExtractedPageBuilder.lines("mud").forEach(text::append);
        assertThat(text.take(2))
                .isEqualTo(
                        new Piece(
                                2,
                                "mud",
                                List.of(new WordPosition(0, 2, new Box(60, 718, 75, 728)))));
    }

    private static PieceBuilder text() {
        return new PieceBuilder(new Hyphenation(List.of()));
    }
}
