package org.lectern.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;

import java.util.List;

class ReferenceListTest {

    private static Block heading(int level, String text) {
        return new Heading(level, text, 1);
    }

    private static Block paragraph(String... pieces) {
        return new Paragraph(List.of(pieces).stream().map(text -> new Piece(1, text)).toList());
    }

    private static List<String> texts(Block... blocks) {
        return ReferenceList.of(List.of(blocks));
    }

    @Test
    void entriesLoseTheirMarks() {
        assertThat(
                        texts(
                                heading(1, "7. References"),
                                paragraph("[1] I. Marrow. Bees.", "2011."),
                                paragraph("[MV12] L. Voss. Wasps. 2012."),
                                paragraph("3. T. Ölund. Ants. 2013."),
                                paragraph("About the author, who keeps bees.")))
                .containsExactly(
                        "I. Marrow. Bees. 2011.", "L. Voss. Wasps. 2012.", "T. Ölund. Ants. 2013.");
    }

    @Test
    void entriesThatRunTogetherAreCutAtTheNextNumber() {
        assertThat(
                        texts(
                                heading(1, "References"),
                                paragraph(
                                        "[1] I. Marrow. Bees, see [7] Part 2. [2] L. Voss."
                                                + " Wasps.")))
                .containsExactly("I. Marrow. Bees, see [7] Part 2.", "L. Voss. Wasps.");
    }

    @Test
    void withoutMarksAnEntryHasAYearOrAnAddress() {
        assertThat(
                        texts(
                                heading(1, "Bibliography"),
                                paragraph("Ines Marrow. 2011. Bees."),
                                paragraph("Hive Tools. https://hives.example."),
                                paragraph("This work was done in a garden.")))
                .containsExactly("Ines Marrow. 2011. Bees.", "Hive Tools. https://hives.example.");
    }

    @Test
    void theListsOfAllChaptersAreJoined() {
        assertThat(
                        texts(
                                heading(1, "References"),
                                heading(2, "Books"),
                                paragraph("[1] Bees. 2011."),
                                heading(1, "Chapter 2"),
                                paragraph("In 2012 the bees left."),
                                heading(1, "References"),
                                paragraph("[1] Wasps. 2012.")))
                .containsExactly("Bees. 2011.", "Wasps. 2012.");
    }

    @Test
    void aTableOfContentsHeadsNoList() {
        assertThat(
                        texts(
                                heading(1, "References"),
                                paragraph("Bees decide where to live."),
                                paragraph("They dance. Nobody counts."),
                                paragraph("We watched them in 2011.")))
                .isEmpty();
    }
}
