package org.lectern.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.extract.layout.ExtractedPageBuilder.SAMPLE_LINES;
import static org.lectern.extract.layout.ExtractedPageBuilder.newPages;
import static org.lectern.extract.layout.ExtractedPageBuilder.sampleLines;

import org.junit.jupiter.api.Test;
import org.lectern.document.Document;
import org.lectern.document.Document.Block.Aside;
import org.lectern.document.Document.Block.Heading;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Extracted;
import org.lectern.document.Extraction.Partial;
import org.lectern.document.Extraction.Rejected;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.List;
import java.util.Map;
import java.util.Optional;

final class LayoutAnalysisTest {

    private static final String TIDE = String.join(" ", SAMPLE_LINES);
    private static final Failure LOST = new Failure(Reason.CORRUPT, "Page 9 could not be read.");

    @Test
    void documentIsReadInPasses() {
        ExtractedPageBuilder builder =
                newPages()
                        .page()
                        .at(60, 40)
                        .text("Coast Letters 2011, 280")
                        .at(60, 80)
                        .title("Tides and Mud")
                        .text("Ada Miller", "University of the Coast")
                        .spread(5, 2, "A·B·S·T·R·A·C·T")
                        .sized(30, "T")
                        .skip(-40)
                        .indent(18)
                        .text(SAMPLE_LINES[0].substring(1))
                        .indent(-18)
                        .text(List.of(SAMPLE_LINES).subList(1, 6).toArray(String[]::new));

        assertThat(LayoutAnalysis.of(whole(builder)))
                .isEqualTo(
                        new Extracted(
                                new Document(
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
    void pageLabelsComeFromRemovedRunningHeads() {
        ExtractedPageBuilder builder = newPages();
        for (int number = 1; number <= 3; number++) {
            builder.page()
                    .at(60, 40)
                    .text("Coast Letters 2011, " + (279 + number))
                    .at(60, 80)
                    .text(sampleLines(number));
        }

        Document read = extracted(LayoutAnalysis.of(whole(builder)));

        assertThat(read.pageLabels()).isEqualTo(Map.of(1, "280", 2, "281", 3, "282"));
        assertThat(read.blocks()).noneMatch(block -> block.toString().contains("Letters"));
    }

    @Test
    void coverIsSkippedUnlessItIsTheOnlyPage() {
        ExtractedPageBuilder cover =
                newPages().page().text("This content downloaded from the coast.");

        assertThat(extracted(LayoutAnalysis.of(whole(cover.text(SAMPLE_LINES)))).blocks())
                .isNotEmpty();
        assertThat(extracted(LayoutAnalysis.of(whole(cover.page().text(SAMPLE_LINES)))).blocks())
                .containsExactly(new Paragraph(List.of(new Piece(2, TIDE))));
    }

    @Test
    void missingPagesAreReported() {
        List<ExtractedPage> pages =
                ExtractedPageBuilder.withoutWords(newPages().page().text(SAMPLE_LINES).pages());

        assertThat(LayoutAnalysis.of(new PageSequence(pages, 9, Optional.of(LOST))))
                .isEqualTo(
                        new Partial(
                                new Document(
                                        null,
                                        List.of(),
                                        null,
                                        9,
                                        List.of(new Paragraph(List.of(new Piece(1, TIDE))))),
                                LOST));
    }

    @Test
    void unreadableFileHasAReason() {
        assertThat(LayoutAnalysis.of(new PageSequence(List.of(), 0, Optional.of(LOST))))
                .isEqualTo(new Rejected(LOST));
    }

    @Test
    void failureOfTheReaderIsPreferred() {
        Failure known = new Failure(Reason.NO_TEXT, "Its pages are pictures. Install Tesseract.");
        List<ExtractedPage> pages = newPages().page().text("7").pages();

        assertThat(LayoutAnalysis.of(new PageSequence(pages, 1, Optional.of(known))))
                .isEqualTo(new Rejected(known));
        assertThat(LayoutAnalysis.of(new PageSequence(pages, 1, Optional.of(LOST))))
                .isEqualTo(
                        new Rejected(
                                new Failure(
                                        Reason.NO_TEXT,
                                        "It has hardly any text: its pages are pictures, perhaps"
                                                + " scanned.")));
    }

    private static PageSequence whole(ExtractedPageBuilder builder) {
        List<ExtractedPage> pages = ExtractedPageBuilder.withoutWords(builder.pages());
        return new PageSequence(pages, pages.size(), Optional.empty());
    }

    private static Document extracted(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extracted.class);
        return ((Extracted) extraction).document();
    }
}
