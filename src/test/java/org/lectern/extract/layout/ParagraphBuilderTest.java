package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;
import static org.lectern.extract.layout.ExtractedPageBuilder.TYPE;
import static org.lectern.extract.layout.ExtractedPageBuilder.newPages;

import org.junit.jupiter.api.Test;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.document.Document.WordPosition;
import org.lectern.model.Box;

import java.util.List;
import java.util.Optional;

final class ParagraphBuilderTest {

    private static final String TIDE = String.join(" ", SAMPLE_LINES);

    @Test
    void paragraphContinuesInTheNextColumn() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text("The boats that lie in the harbour settle on the")
                                        .at(320, 80)
                                        .text("mud twice a day, and wait.")))
                .containsExactly(
                        paragraph(
                                "The boats that lie in the harbour settle on the mud twice a day,"
                                        + " and wait."));
    }

    @Test
    void paragraphContinuesAfterAFootnoteAndAPageBreak() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .at(60, 680)
                                        .text("The boats that lie in the harbour settle on the")
                                        .skip(6)
                                        .small("1 Not all of them.")
                                        .page()
                                        .text("mud twice a day, and wait.")
                                        .skip(12)
                                        .text("Then the water comes.")))
                .containsExactly(
                        new Paragraph(
                                List.of(
                                        new Piece(
                                                1,
                                                "The boats that lie in the harbour settle on the"),
                                        new Piece(2, "mud twice a day, and wait."))),
                        new Aside(1, "1 Not all of them."),
                        paragraph(2, "Then the water comes."));
    }

    @Test
    void splitWordIsCompletedOnItsFirstPage() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text("The boats that lie in the har-")
                                        .page()
                                        .text("bour settle on the mud.")))
                .containsExactly(
                        new Paragraph(
                                List.of(
                                        new Piece(1, "The boats that lie in the harbour"),
                                        new Piece(2, "settle on the mud."))));
    }

    @Test
    void splitWordIsCompletedFromALineOfItsOwn() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text("The boats all lie in the har-")
                                        .page()
                                        .text("bour", "and settle there.")))
                .containsExactly(
                        new Paragraph(
                                List.of(
                                        new Piece(1, "The boats all lie in the harbour"),
                                        new Piece(2, "and settle there."))));
    }

    @Test
    void boxesOfACompletedWordStayOnTheirPage() {
        List<ExtractedPage> pages =
                newPages().page().text("In the har-").page().text("bour now.").pages();

        assertThat(of(pages))
                .containsExactly(
                        new Paragraph(
                                List.of(
                                        new Piece(
                                                1,
                                                "In the harbour",
                                                List.of(
                                                        place(0, 0, 60, 70),
                                                        place(3, 0, 75, 90),
                                                        place(7, 0, 95, 115))),
                                        new Piece(2, "now.", List.of(place(0, 1, 85, 105))))));
    }

    @Test
    void indentStartsAParagraph() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text(SAMPLE_LINES)
                                        .indent(15)
                                        .text(
                                                "Nobody knows the channel as pilots do, and they"
                                                        + " know")
                                        .indent(-15)
                                        .text("that the sand moves.")))
                .containsExactly(
                        paragraph(TIDE),
                        paragraph(
                                "Nobody knows the channel as pilots do, and they know that the"
                                        + " sand moves."));
    }

    @Test
    void indentInMidSentenceDoesNotStartAParagraph() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text("The water comes back to the boats, to those of the")
                                        .indent(15)
                                        .text("Pilots first.")))
                .containsExactly(
                        paragraph(
                                "The water comes back to the boats, to those of the Pilots"
                                        + " first."));
    }

    @Test
    void shortLineEndsAParagraph() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text("It ends early.")
                                        .text("The water comes back to the boats in the night.")))
                .containsExactly(
                        paragraph("It ends early."),
                        paragraph("The water comes back to the boats in the night."));
    }

    @Test
    void extraSpaceStartsAParagraph() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text("The water comes back to the boats.")
                                        .skip(8)
                                        .text("The pilots wake, and they leave.")))
                .containsExactly(
                        paragraph("The water comes back to the boats."),
                        paragraph("The pilots wake, and they leave."));
    }

    @Test
    void paragraphContinuesInLowerCaseAfterAnAbbreviation() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text("It is deep, e.g.")
                                        .text("five metres where the channel begins.")))
                .containsExactly(
                        paragraph("It is deep, e.g. five metres where the channel begins."));
    }

    @Test
    void listItemStartsAParagraph() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text("There are two kinds:")
                                        .text("• The mud of the river.")
                                        .text("• The sand of the sea.")))
                .containsExactly(
                        paragraph("There are two kinds:"),
                        paragraph("• The mud of the river."),
                        paragraph("• The sand of the sea."));
    }

    @Test
    void typefaceChangeEndsAParagraph() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text(
                                                "A sentence that nobody ever ended, neither on its"
                                                        + " page nor on the next, but")
                                        .sized(12, "Nobody knows the channel well.")))
                .containsExactly(
                        paragraph(
                                "A sentence that nobody ever ended, neither on its page nor on the"
                                        + " next, but"),
                        paragraph("Nobody knows the channel well."));
    }

    @Test
    void textThatIsNoSentenceIsSeparated() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text(SAMPLE_LINES)
                                        .skip(30)
                                        .text("Low Water, High Water, Slack Water")))
                .containsExactly(
                        paragraph(TIDE), new Aside(1, "Low Water, High Water, Slack Water"));
    }

    @Test
    void referencesThatAreNoSentencesAreText() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .heading("References")
                                        .text("A. Miller. Tides and Mud. Shore 1998")
                                        .at(60, 600)
                                        .small("J. Berg. Sand. Coast 2003")))
                .startsWith(new Heading(1, "References", 1))
                .noneMatch(Aside.class::isInstance);
    }

    @Test
    void paragraphContinuesAfterARunInHeading() {
        assertThat(
                        blocks(
                                newPages()
                                        .page()
                                        .text(SAMPLE_LINES)
                                        .skip(8)
                                        .text("1.1 Low water. The boats settle", "on the mud.")))
                .containsExactly(
                        paragraph(TIDE),
                        new Heading(2, "1.1 Low water", 1),
                        paragraph("The boats settle on the mud."));
    }

    @Test
    void titlePageIsFirstAndAnnotationsFollowTheirPage() {
        ExtractedPage page = newPages().page().text(SAMPLE_LINES).onlyPage();
        List<TextLine> head = ExtractedPageBuilder.lines("The Coast");
        ExtractedPage overlaid =
                new ExtractedPage(
                        1,
                        ExtractedPageBuilder.HEIGHT,
                        page.lines(),
                        List.of(),
                        ExtractedPageBuilder.lines("Seen by the pilot"),
                        0,
                        0,
                        false);
        TitlePage title = new TitlePage(Optional.of("Tides"), List.of(), head, page.lines());

        assertThat(paragraphs().build(List.of(overlaid), title))
                .extracting(ParagraphBuilderTest::text)
                .containsExactly("The Coast", TIDE, "Seen by the pilot");
    }

    private static List<Block> blocks(ExtractedPageBuilder builder) {
        return of(ExtractedPageBuilder.withoutWords(builder.pages()));
    }

    private static List<Block> of(List<ExtractedPage> pages) {
        List<TextLine> running = pages.getFirst().lines();
        return paragraphs()
                .build(pages, new TitlePage(Optional.empty(), List.of(), List.of(), running));
    }

    private static ParagraphBuilder paragraphs() {
        return new ParagraphBuilder(TYPE, new Hyphenation(List.of()));
    }

    private static Paragraph paragraph(String text) {
        return paragraph(1, text);
    }

    private static Paragraph paragraph(int page, String text) {
        return new Paragraph(List.of(new Piece(page, text)));
    }

    private static WordPosition place(int start, int line, double left, double right) {
        return new WordPosition(start, line, new Box(left, 718, right, 728));
    }

    private static String text(Block block) {
        return switch (block) {
            case Heading heading -> heading.text();
            case Aside aside -> aside.piece().text();
            case Paragraph paragraph -> paragraph.pieces().getFirst().text();
        };
    }
}
