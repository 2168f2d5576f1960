package org.lectern.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.corpus.layout.PrintedPages.TIDES;
import static org.lectern.corpus.layout.PrintedPages.print;
import static org.lectern.corpus.layout.PrintedPages.tides;

import org.junit.jupiter.api.Test;
import org.lectern.corpus.Extraction;
import org.lectern.corpus.Extraction.Extracted;
import org.lectern.corpus.Extraction.Partial;
import org.lectern.corpus.Extraction.Rejected;
import org.lectern.corpus.Manuscript;
import org.lectern.corpus.Manuscript.Block.Aside;
import org.lectern.corpus.Manuscript.Block.Heading;
import org.lectern.corpus.Manuscript.Block.Paragraph;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.List;
import java.util.Map;
import java.util.Optional;

final class LayoutAnalysisTest {

    private static final String TIDE = String.join(" ", TIDES);
    private static final Failure LOST = new Failure(Reason.CORRUPT, "Page 9 could not be read.");

    @Test
    void readsADocumentPassByPass() {
        PrintedPages print =
                print().page()
                        .at(60, 40)
                        .text("Coast Letters 2011, 280")
                        .at(60, 80)
                        .title("Tides and Mud")
                        .text("Ada Miller", "University of the Coast")
                        .spread(5, 2, "A·B·S·T·R·A·C·T")
                        .sized(30, "T")
                        .skip(-40)
                        .indent(18)
                        .text(TIDES[0].substring(1))
                        .indent(-18)
                        .text(List.of(TIDES).subList(1, 6).toArray(String[]::new));

        assertThat(LayoutAnalysis.of(whole(print)))
                .isEqualTo(
                        new Extracted(
                                new Manuscript(
                                        "Tides and Mud",
                                        List.of("Ada Miller"),
                                        null,
                                        1,
                                        Map.of(),
                                        List.of(
                                                new Aside(
                                                        1,
                                                        "Coast Letters 2011, 280 University of the"
                                                                + " Coast"),
                                                new Heading(1, "ABSTRACT", 1),
                                                new Paragraph(List.of(new Piece(1, TIDE)))),
                                        null)));
    }

    @Test
    void takesLabelsFromTheHeadsThatItLeavesOut() {
        PrintedPages print = print();
        for (int number = 1; number <= 3; number++) {
            print.page()
                    .at(60, 40)
                    .text("Coast Letters 2011, " + (279 + number))
                    .at(60, 80)
                    .text(tides(number));
        }

        Manuscript read = extracted(LayoutAnalysis.of(whole(print)));

        assertThat(read.labels()).isEqualTo(Map.of(1, "280", 2, "281", 3, "282"));
        assertThat(read.blocks()).noneMatch(block -> block.toString().contains("Letters"));
    }

    @Test
    void skipsACoverButNotAnOnlyPage() {
        PrintedPages cover = print().page().text("This content downloaded from the coast.");

        assertThat(extracted(LayoutAnalysis.of(whole(cover.text(TIDES)))).blocks()).isNotEmpty();
        assertThat(extracted(LayoutAnalysis.of(whole(cover.page().text(TIDES)))).blocks())
                .containsExactly(new Paragraph(List.of(new Piece(2, TIDE))));
    }

    @Test
    void saysWhatIsMissing() {
        List<Page> pages = PrintedPages.withoutWords(print().page().text(TIDES).pages());

        assertThat(LayoutAnalysis.of(new Print(pages, 9, Optional.of(LOST))))
                .isEqualTo(
                        new Partial(
                                new Manuscript(
                                        null,
                                        List.of(),
                                        null,
                                        9,
                                        List.of(new Paragraph(List.of(new Piece(1, TIDE))))),
                                LOST));
    }

    @Test
    void saysWhyNothingCanBeRead() {
        assertThat(LayoutAnalysis.of(new Print(List.of(), 0, Optional.of(LOST))))
                .isEqualTo(new Rejected(LOST));
    }

    @Test
    void prefersTheWordsOfWhoReadThePages() {
        Failure known = new Failure(Reason.NO_TEXT, "Its pages are pictures. Install Tesseract.");
        List<Page> pages = print().page().text("7").pages();

        assertThat(LayoutAnalysis.of(new Print(pages, 1, Optional.of(known))))
                .isEqualTo(new Rejected(known));
        assertThat(LayoutAnalysis.of(new Print(pages, 1, Optional.of(LOST))))
                .isEqualTo(
                        new Rejected(
                                new Failure(
                                        Reason.NO_TEXT,
                                        "It has hardly any text: its pages are pictures, perhaps"
                                                + " scanned.")));
    }

    private static Print whole(PrintedPages print) {
        List<Page> pages = PrintedPages.withoutWords(print.pages());
        return new Print(pages, pages.size(), Optional.empty());
    }

    private static Manuscript extracted(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extracted.class);
        return ((Extracted) extraction).manuscript();
    }
}
