package org.lectern.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.SampleIndex;
import org.lectern.format.HighlightedText.Fragment;
import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.model.Span;

import java.util.List;

class HighlightedTextTest {

    private static final Reading BEES = new Reading("bees", "b.pdf", "Bees", List.of(), null, 1);

    private static Hit hit(String text, List<Span> highlights, Span answer) {
        return new Hit(
                1,
                1,
                new ScoreParts.LexicalScore(1),
                SampleIndex.passage("bees", 0, 1, text),
                BEES,
                highlights,
                answer,
                List.of());
    }

    @Test
    void fragmentsCoverTheText() {
        Hit hit =
                hit(
                        "Bees dance. Bees fly.",
                        List.of(new Span(0, 4), new Span(12, 16)),
                        new Span(12, 21));
        assertThat(HighlightedText.fragments(hit))
                .containsExactly(
                        new Fragment("Bees", true, false),
                        new Fragment(" dance. ", false, false),
                        new Fragment("Bees", true, true),
                        new Fragment(" fly.", false, true));
        assertThat(HighlightedText.render(hit, Fragment::text)).isEqualTo("Bees dance. Bees fly.");
    }
}
