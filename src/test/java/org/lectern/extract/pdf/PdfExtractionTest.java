package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Extracted;
import org.lectern.document.Extraction.Partial;
import org.lectern.document.Extraction.Rejected;

import java.nio.file.Path;
import java.util.List;

final class PdfExtractionTest {

    private static final String[] BEES = {
        "A swarm of bees has no leader, and still it settles on one place among the many",
        "that its scouts have found. Each scout dances for the place that she has seen, and",
        "she dances longer the better she likes it. Others follow the dance, look for",
        "themselves, and dance in turn. When enough of them meet at one place, the choice is",
        "made, and the whole swarm lifts off at once.",
    };

    @TempDir private Path folder;

    @Test
    void titleAuthorsYearHeadingsAndParagraphsAreRead() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .title("How Swarms Decide")
                                .skip(10)
                                .text("Ada Miller and Jonas van Berg")
                                .text("University of Somewhere")
                                .heading("Abstract")
                                .text(BEES)
                                .heading("1 Introduction")
                                .text(BEES)
                                .heading("1.1 Dances")
                                .text(BEES)
                                .small("Copyright 2011 by the authors."));

        String bees = String.join(" ", BEES);
        assertThat(read)
                .isEqualTo(
                        new Extracted(
                                new Document(
                                        "How Swarms Decide",
                                        List.of("Ada Miller", "Jonas van Berg"),
                                        2011,
                                        1,
                                        List.of(
                                                new Aside(1, "University of Somewhere"),
                                                new Heading(1, "Abstract", 1),
                                                paragraph(1, bees),
                                                new Heading(1, "1 Introduction", 1),
                                                paragraph(1, bees),
                                                new Heading(2, "1.1 Dances", 1),
                                                paragraph(1, bees),
                                                new Aside(1, "Copyright 2011 by the authors.")))));
    }

    @Test
    void groupIsTheAuthorAndTheYearIsBesideTheTitle() {
        String before = "It was read in May 1999 to the Bee Conference 1998.";
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .title("How Swarms Decide")
                                .text("The Hive Authors")
                                .text("March 2021")
                                .heading("Abstract")
                                .text(BEES)
                                .text(before)
                                .heading("1 Introduction")
                                .text(BEES));

        String bees = String.join(" ", BEES);
        assertThat(read)
                .isEqualTo(
                        new Extracted(
                                new Document(
                                        "How Swarms Decide",
                                        List.of("The Hive Authors"),
                                        2021,
                                        1,
                                        List.of(
                                                new Heading(1, "Abstract", 1),
                                                paragraph(1, bees),
                                                paragraph(1, before),
                                                new Heading(1, "1 Introduction", 1),
                                                paragraph(1, bees)))));
    }

    @Test
    void hyphenatedWordsInTitlesAndHeadingsAreJoined() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .title("How Swarms Decide on Matters of Impor-", "tance")
                                .text("Ada Miller")
                                .heading("Abstract")
                                .text(BEES)
                                .skip(8)
                                .bold("1 Why they dance at all, and why it mat-", "ters so much")
                                .skip(4)
                                .text(BEES));

        assertThat(((Extracted) read).document().title())
                .isEqualTo("How Swarms Decide on Matters of Importance");
        assertThat(blocks(read))
                .contains(new Heading(1, "1 Why they dance at all, and why it matters so much", 1));
    }

    @Test
    void columnsAreReadInOrder() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .text("The left column comes first and ends in the")
                                .text("middle of a sentence that goes on at the top")
                                .at(320, 80)
                                .text("of the right column, as readers would expect,")
                                .text("and is whole there."));

        assertThat(texts(read))
                .containsExactly(
                        "The left column comes first and ends in the middle of a sentence that goes"
                                + " on at the top of the right column, as readers would expect, and"
                                + " is whole there.");
    }

    @Test
    void runningHeadsAndPageNumbersAreRemoved() {
        PdfBuilder pages = new PdfBuilder();
        for (int number = 1; number <= 4; number++) {
            pages.page()
                    .at(60, 40)
                    .small("Proceedings of the Bee Conference, page " + (280 + number))
                    .at(60, 80)
                    .text(BEES)
                    .at(300, 770)
                    .text(String.valueOf(number));
        }

        String bees = String.join(" ", BEES);
        assertThat(texts(read(pages))).containsExactly(bees, bees, bees, bees);
    }

    @Test
    void hyphenatedWordsAreJoined() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .text("The scouts hold an elec-")
                                .text("tion, and a well-known one. Every well-")
                                .text("known site is visited by Multi-")
                                .text("Bee scouts."));

        assertThat(texts(read))
                .containsExactly(
                        "The scouts hold an election, and a well-known one. Every well-known site"
                                + " is visited by Multi-Bee scouts.");
    }

    @Test
    void sentenceContinuesAfterAFootnoteAndAPageBreak() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .text(BEES)
                                .at(60, 640)
                                .text("The last sentence of this page is inter-")
                                .at(60, 720)
                                .small("1 A note that nobody asked for.")
                                .page()
                                .text("rupted by its end, but goes on here.")
                                .text(BEES));

        assertThat(blocks(read))
                .contains(
                        new Paragraph(
                                List.of(
                                        new Piece(
                                                1, "The last sentence of this page is interrupted"),
                                        new Piece(2, "by its end, but goes on here."))))
                .contains(new Aside(1, "1 A note that nobody asked for."));
    }

    @Test
    void captionsAreSeparated() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .text(BEES)
                                .text("The sentence above the figure is not yet")
                                .skip(100)
                                .small("Figure 1: The dance of a scout, seen from above.")
                                .skip(20)
                                .text("finished there, and goes on below it.")
                                .text(BEES));

        assertThat(texts(read))
                .anyMatch(
                        text -> text.contains("is not yet finished there, and goes on below it."));
        assertThat(blocks(read))
                .contains(new Aside(1, "Figure 1: The dance of a scout, seen from above."));
    }

    @Test
    void fewFigureLabelsAreSeparated() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .text(BEES)
                                .text("The sentence above the figure is not yet")
                                .skip(30)
                                .small("hive A: scouts that dance for one of two sites", "hive B")
                                .skip(10)
                                .small("Figure 1: Two hives.")
                                .skip(20)
                                .text("finished there, and goes on below it.")
                                .text(BEES));

        assertThat(texts(read))
                .anyMatch(
                        text -> text.contains("is not yet finished there, and goes on below it."));
        assertThat(blocks(read))
                .contains(new Aside(1, "hive A: scouts that dance for one of two sites hive B"))
                .contains(new Aside(1, "Figure 1: Two hives."));
    }

    @Test
    void rotatedTextIsRemovedButGivesTheYear() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .at(30, 600)
                                .upwards("arXiv:1706.01234v2 [cs.BE] 3 Jun 2018")
                                .at(60, 80)
                                .text(BEES));

        assertThat(read)
                .isEqualTo(
                        new Extracted(
                                new Document(
                                        null,
                                        List.of(),
                                        2017,
                                        1,
                                        List.of(paragraph(1, String.join(" ", BEES))))));
    }

    @Test
    void fileWithAnEmptyPasswordIsOpened() {
        assertThat(texts(read(new PdfBuilder().page().text(BEES).encrypted(""))))
                .containsExactly(String.join(" ", BEES));
    }

    @Test
    void formFieldsAndTextBoxesFollowTheirPage() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .text(BEES)
                                .field("Wanda Waggle", true)
                                .field("Hive 7", false)
                                .box("Seen on a Sunday.")
                                .text("A swarm waits for the scouts.")
                                .page()
                                .text("It does not wait for long."));

        assertThat(blocks(read))
                .contains(
                        new Paragraph(
                                List.of(
                                        new Piece(1, "A swarm waits for the scouts."),
                                        new Piece(2, "It does not wait for long."))))
                .contains(new Aside(1, "Wanda Waggle Hive 7 Seen on a Sunday."));
    }

    @Test
    void hiddenTextAndReadersAnnotationsAreRemoved() {
        Extraction read =
                read(
                        new PdfBuilder()
                                .page()
                                .text(BEES)
                                .hiddenBox("Nobody sees this.")
                                .stickyNote("Ask about this on Monday."));

        assertThat(blocks(read)).containsExactly(paragraph(1, String.join(" ", BEES)));
    }

    /** Reads the pages without positions of words, which have their own tests. */
    private Extraction read(PdfBuilder pages) {
        return switch (new InProcessPdfExtractor().extract(pages.save(folder))) {
            case Extracted read -> new Extracted(withoutPlaces(read.document()));
            case Partial read -> new Partial(withoutPlaces(read.document()), read.failure());
            case Rejected rejected -> rejected;
        };
    }

    private static Document withoutPlaces(Document read) {
        return new Document(
                read.title(),
                read.authors(),
                read.year(),
                read.pageCount(),
                read.pageLabels(),
                read.blocks().stream().map(PdfExtractionTest::withoutPlaces).toList(),
                read.note());
    }

    private static Block withoutPlaces(Block block) {
        return switch (block) {
            case Heading heading -> heading;
            case Aside aside -> new Aside(withoutPlaces(aside.piece()));
            case Paragraph paragraph ->
                    new Paragraph(
                            paragraph.pieces().stream()
                                    .map(PdfExtractionTest::withoutPlaces)
                                    .toList());
        };
    }

    private static Piece withoutPlaces(Piece piece) {
        return new Piece(piece.page(), piece.text());
    }

    private static Paragraph paragraph(int page, String text) {
        return new Paragraph(List.of(new Piece(page, text)));
    }

    private static List<Block> blocks(Extraction read) {
        assertThat(read).isInstanceOf(Extracted.class);
        return ((Extracted) read).document().blocks();
    }

    /** Returns the texts of the paragraphs, with a bar at each page break. */
    private static List<String> texts(Extraction read) {
        return blocks(read).stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .map(p -> String.join("|", p.pieces().stream().map(Piece::text).toList()))
                .toList();
    }
}
