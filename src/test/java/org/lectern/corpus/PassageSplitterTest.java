package org.lectern.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.document.Document.WordPosition;
import org.lectern.model.Box;
import org.lectern.model.Locator;
import org.lectern.model.Locator.PrintedLine;
import org.lectern.model.Passage;
import org.lectern.model.Passage.Part;
import org.lectern.model.Span;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class PassageSplitterTest {

    @Test
    void takesAShortTextWholeWithItsSectionAndPage() {
        List<Passage> passages =
                split(
                        heading(1, "5 Bees"),
                        heading(2, "5.2 Scouts"),
                        paragraph(4, "Scouts dance."));

        assertThat(passages)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(
                        new Passage(
                                "",
                                "bees",
                                0,
                                "Scouts dance.",
                                List.of("5 Bees", "5.2 Scouts"),
                                new Locator.Pages(4, 4, null)));
        assertThat(passages.getFirst().id()).matches("[0-9a-f]{12}");
    }

    @Test
    void namesAPassageByItsContentPageAndText() {
        String id = split(paragraph(4, "Scouts dance.")).getFirst().id();

        assertThat(split(paragraph(1, sentences(0, 40)), paragraph(4, "Scouts dance.")))
                .extracting(Passage::id)
                .doesNotHaveDuplicates();
        assertThat(split(paragraph(4, "Scouts  dance.")).getFirst().id()).isEqualTo(id);
        assertThat(split(paragraph(5, "Scouts dance.")).getFirst().id()).isNotEqualTo(id);
    }

    @Test
    void cutsWindowsOfWholeSentencesThatOverlap() {
        List<String> texts = texts(split(paragraph(1, sentences(0, 50))));

        assertThat(texts)
                .containsExactly(
                        sentences(0, 15), sentences(11, 26), sentences(22, 37), sentences(33, 50));
    }

    @Test
    void neverCrossesASection() {
        List<Passage> passages =
                split(
                        heading(1, "1 Scouts"),
                        paragraph(1, sentences(0, 8)),
                        heading(1, "2 Dances"),
                        paragraph(2, sentences(8, 16)));

        assertThat(texts(passages)).containsExactly(sentences(0, 8), sentences(8, 16));
    }

    @Test
    void readsAShortSectionTogetherWithTheNextAndTheLastWithTheOneBefore() {
        List<Passage> passages =
                split(
                        heading(1, "1 Scouts"),
                        paragraph(1, sentences(0, 2)),
                        heading(2, "1.1 Dances"),
                        paragraph(1, sentences(2, 10)),
                        heading(1, "2 Thanks"),
                        paragraph(3, sentences(10, 11)));

        assertThat(passages)
                .extracting(Passage::text, Passage::section)
                .containsExactly(tuple(sentences(0, 11), List.of("1 Scouts", "1.1 Dances")));
    }

    @Test
    void leavesOutListsOfReferencesButNotWhatFollowsThem() {
        List<Passage> passages =
                split(
                        heading(1, "1 Scouts"),
                        paragraph(1, sentences(0, 8)),
                        heading(1, "References"),
                        paragraph(2, "[1] A. Miller. Dances. 1999. [2] J. Berg. Scouts. 2003."),
                        heading(1, "A Proofs"),
                        paragraph(3, sentences(8, 16)));

        assertThat(texts(passages)).containsExactly(sentences(0, 8), sentences(8, 16));
    }

    @Test
    void keepsTextThatOnlyStandsUnderALineThatReadsReferences() {
        assertThat(texts(split(heading(1, "References"), paragraph(1, sentences(0, 8)))))
                .containsExactly(sentences(0, 8));
    }

    @Test
    void locatesWhatRunsOverAPage() {
        Paragraph paragraph =
                new Paragraph(
                        List.of(new Piece(3, "Scouts dance and"), new Piece(4, "then they fly.")));

        assertThat(split(paragraph))
                .extracting(Passage::text, Passage::locator)
                .containsExactly(
                        tuple("Scouts dance and then they fly.", new Locator.Pages(3, 4, null)));
    }

    @Test
    void cutsWhatHasNoSentenceEndAtBlanks() {
        String table =
                IntStream.range(0, 400)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));

        List<String> texts = texts(split(paragraph(1, table)));

        assertThat(String.join(" ", texts)).isEqualTo(table);
        assertThat(texts).allMatch(text -> text.split(" ").length <= 155);
    }

    @Test
    void readsTheAsidesOfSeveralSectionsTogetherWhereTheyAreFew() {
        List<Passage> passages =
                split(
                        heading(1, "1 Scouts"),
                        paragraph(1, sentences(0, 6)),
                        new Aside(1, sentences(12, 13)),
                        heading(1, "2 Dances"),
                        paragraph(2, sentences(6, 12)),
                        new Aside(2, sentences(13, 14)));

        assertThat(passages)
                .extracting(Passage::text, Passage::section, Passage::part)
                .containsExactly(
                        tuple(sentences(0, 6), List.of("1 Scouts"), Part.RUNNING),
                        tuple(sentences(6, 12), List.of("2 Dances"), Part.RUNNING),
                        tuple(sentences(12, 14), List.of("1 Scouts"), Part.APART));
    }

    @Test
    void saysWhereEachPrintedLineOfAPassageStands() {
        Piece upper = placed(1, "Scouts dance and", 0, 7, 13);
        Piece lower = placed(2, "then they fly. Others stay.", 0, 5, 10, 15, 22);

        assertThat(split(new Paragraph(List.of(upper, lower))).getFirst().locator())
                .isEqualTo(
                        new Locator.Pages(
                                1,
                                2,
                                null,
                                List.of(
                                        new PrintedLine(1, new Span(0, 16), box(0, 13)),
                                        new PrintedLine(2, new Span(17, 31), box(0, 10)),
                                        new PrintedLine(2, new Span(32, 44), box(15, 22)))));
    }

    /** Creates a piece with words at these offsets, each ten letters wide. */
    private static Piece placed(int page, String text, int... starts) {
        List<WordPosition> places =
                IntStream.of(starts).mapToObj(s -> new WordPosition(s, 0, box(s, s))).toList();
        return new Piece(page, text, places);
    }

    private static Box box(int first, int last) {
        return new Box(first, 0, last + 10, 12);
    }

    @Test
    void namesAPageAsItIsPrinted() {
        Document document =
                new Document(
                        null,
                        List.of(),
                        null,
                        3,
                        Map.of(2, "281", 3, "3"),
                        List.of(
                                paragraph(2, sentences(0, 12)),
                                heading(1, "2 Dances"),
                                paragraph(3, sentences(12, 24))),
                        null);

        assertThat(new PassageSplitter().split(document, "bees", "hash"))
                .extracting(Passage::locator)
                .containsExactly(new Locator.Pages(2, 2, "281"), new Locator.Pages(3, 3, null));
    }

    @Test
    void cutsManyAsidesIntoPassagesOfTheirOwn() {
        List<Passage> passages =
                split(
                        heading(1, "1 Scouts"),
                        paragraph(1, sentences(0, 4)),
                        new Aside(2, sentences(8, 16)),
                        paragraph(3, sentences(4, 8)));

        assertThat(passages)
                .extracting(Passage::text, Passage::section, Passage::locator)
                .containsExactly(
                        tuple(sentences(0, 8), List.of("1 Scouts"), new Locator.Pages(1, 3, null)),
                        tuple(
                                sentences(8, 16),
                                List.of("1 Scouts"),
                                new Locator.Pages(2, 2, null)));
    }

    @Test
    void givesNothingForNothing() {
        assertThat(split()).isEmpty();
        assertThat(split(heading(1, "1 Scouts"))).isEmpty();
    }

    private static List<Passage> split(Block... blocks) {
        Document document = new Document("Bees", List.of(), null, 9, List.of(blocks));
        return new PassageSplitter().split(document, "bees", "c0ffee");
    }

    private static List<String> texts(List<Passage> passages) {
        return passages.stream().map(Passage::text).toList();
    }

    private static Heading heading(int level, String text) {
        return new Heading(level, text, 1);
    }

    private static Paragraph paragraph(int page, String text) {
        return new Paragraph(List.of(new Piece(page, text)));
    }

    /** Returns numbered sentences of ten words each. */
    private static String sentences(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "Scout " + i + " dances for the place that she has seen.")
                .collect(Collectors.joining(" "));
    }
}
