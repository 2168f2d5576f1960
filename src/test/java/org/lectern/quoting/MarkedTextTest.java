package org.lectern.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.SampleIndex;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.model.Span;
import org.lectern.quoting.MarkedText.Piece;

import java.util.List;

class MarkedTextTest {

    private static final Reading BEES = new Reading("bees", "b.pdf", "Bees", List.of(), null, 1);

    private static Hit hit(String text, List<Span> marks, Span answer) {
        return new Hit(
                1,
                1,
                new ScoreParts.OfWords(1),
                SampleIndex.passage("bees", 0, 1, text),
                BEES,
                marks,
                answer,
                List.of());
    }

    @Test
    void piecesCoverTheTextAndKnowTheirMarks() {
        Hit hit =
                hit(
                        "Bees dance. Bees fly.",
                        List.of(new Span(0, 4), new Span(12, 16)),
                        new Span(12, 21));
        assertThat(MarkedText.of(hit))
                .containsExactly(
                        new Piece("Bees", true, false),
                        new Piece(" dance. ", false, false),
                        new Piece("Bees", true, true),
                        new Piece(" fly.", false, true));
        assertThat(MarkedText.render(hit, Piece::text)).isEqualTo("Bees dance. Bees fly.");
    }
}
