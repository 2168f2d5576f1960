package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Document;
import org.lectern.document.Document.Block.Paragraph;
import org.lectern.document.Document.Piece;
import org.lectern.document.Document.WordPosition;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Extracted;
import org.lectern.document.Extraction.Rejected;
import org.lectern.model.Box;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.nio.file.Path;
import java.util.List;

final class OcrTest {

    private static final String[] LINES = {
        "A swarm of bees has no leader, and still it settles on one place.",
        "Each scout dances for the place that she has seen herself.",
    };

    private static final String IMAGE_ONLY =
            "It has hardly any text: its pages are pictures, perhaps scanned. ";

    @TempDir private Path folder;

    private static String searchPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        assumeTrue(
                Tesseract.find(path).isPresent(), "Tesseract is not installed: no OCR to look at.");
        return path;
    }

    @Test
    void scannedPageIsReadAndNoted() {
        Document read = read(scan(), OcrMode.AUTO);

        assertThat(read.note()).isEqualTo("Read by OCR: page 1.");
        assertThat(texts(read)).containsExactly(String.join(" ", LINES));
    }

    @Test
    void recognisedWordsHavePositions() {
        Document read = read(scan(), OcrMode.AUTO);

        Piece piece = ((Paragraph) read.blocks().getFirst()).pieces().getFirst();
        WordPosition swarm = piece.wordPositions().get(1);
        assertThat(piece.text().substring(swarm.start())).startsWith("swarm of");
        assertThat(swarm.line()).isZero();
        assertThat(swarm.box().left()).isBetween(68.0, 72.0);
        assertThat(swarm.box().bottom()).isBetween(717.0, 721.0);
        assertThat(swarm.box()).satisfies(OcrTest::isAWord);
    }

    private static void isAWord(Box box) {
        assertThat(box.right() - box.left()).isBetween(24.0, 34.0);
        assertThat(box.top() - box.bottom()).isBetween(3.0, 12.0);
    }

    @Test
    void pagesWithTextAreNotRecognised() {
        PdfBuilder pages = new PdfBuilder().page().text(LINES);

        assertThat(read(pages, OcrMode.ALWAYS).note()).isNull();
    }

    @Test
    void allPagesOfAFileWithNoiseAreRecognised() {
        PdfBuilder pages = new PdfBuilder().page().text(LINES).scanned();
        // Invisible text, as OCR programs for another script leave it.
        for (int line = 0; line < 40; line++) {
            pages.invisible("7KH VZDUP KDV QR OHDGHU DQG VWLOO LW FKRRVHV WKH SODFH");
        }

        Document read = read(pages, OcrMode.AUTO);

        assertThat(read.note()).isEqualTo("Read by OCR: page 1.");
        assertThat(texts(read)).containsExactly(String.join(" ", LINES));
    }

    @Test
    void emptyScanHasNoText() {
        assertThat(extract(new PdfBuilder().page().scanned(), OcrMode.AUTO, searchPath()))
                .isEqualTo(noText("OCR found no text that can be read."));
    }

    @Test
    void ocrCanBeTurnedOff() {
        assertThat(extract(scan(), OcrMode.NEVER, System.getenv().getOrDefault("PATH", "")))
                .isEqualTo(noText("OCR is off."));
    }

    @Test
    void missingTesseractIsReportedWithAdvice() {
        assertThat(extract(scan(), OcrMode.AUTO, folder.toString()))
                .isEqualTo(
                        noText(
                                "With Tesseract installed, `lectern index --retry-failed` would"
                                        + " read it."));
    }

    private static PdfBuilder scan() {
        return new PdfBuilder().page().text(LINES).scanned();
    }

    private Document read(PdfBuilder pages, OcrMode mode) {
        Extraction read = extract(pages, mode, searchPath());
        assertThat(read).isInstanceOf(Extracted.class);
        return ((Extracted) read).document();
    }

    private Extraction extract(PdfBuilder pages, OcrMode mode, String searchPath) {
        return new InProcessPdfExtractor(mode, searchPath).extract(pages.save(folder));
    }

    private static Rejected noText(String advice) {
        return new Rejected(new Failure(Reason.NO_TEXT, IMAGE_ONLY + advice));
    }

    private static List<String> texts(Document read) {
        return read.blocks().stream()
                .map(Paragraph.class::cast)
                .flatMap(paragraph -> paragraph.pieces().stream())
                .map(Piece::text)
                .toList();
    }
}
