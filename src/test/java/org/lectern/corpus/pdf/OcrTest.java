package org.lectern.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.corpus.Extraction;
import org.lectern.corpus.Extraction.Extracted;
import org.lectern.corpus.Extraction.Rejected;
import org.lectern.corpus.Manuscript;
import org.lectern.corpus.Manuscript.Block.Paragraph;
import org.lectern.corpus.Manuscript.Piece;
import org.lectern.corpus.Manuscript.Place;
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

    private static final String PICTURES =
            "It has hardly any text: its pages are pictures, perhaps scanned. ";

    @TempDir private Path folder;

    private static String searchPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        assumeTrue(
                Tesseract.on(path).isPresent(), "Tesseract is not installed: no OCR to look at.");
        return path;
    }

    @Test
    void readsAScannedPageAndSaysSo() {
        Manuscript read = read(scan(), OcrMode.AUTO);

        assertThat(read.note()).isEqualTo("Read by OCR: page 1.");
        assertThat(texts(read)).containsExactly(String.join(" ", LINES));
    }

    @Test
    void knowsWhereOnThePageEachWordStands() {
        Manuscript read = read(scan(), OcrMode.AUTO);

        Piece piece = ((Paragraph) read.blocks().getFirst()).pieces().getFirst();
        Place swarm = piece.places().get(1);
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
    void leavesPagesAsTheyAreThatHaveText() {
        PdfPages pages = new PdfPages().page().text(LINES);

        assertThat(read(pages, OcrMode.ALWAYS).note()).isNull();
    }

    @Test
    void readsAllPagesOfAFileWhoseTextIsNoise() {
        PdfPages pages = new PdfPages().page().text(LINES).scanned();
        // Text that nobody sees, as programs for OCR of another script leave it.
        for (int line = 0; line < 40; line++) {
            pages.invisible("7KH VZDUP KDV QR OHDGHU DQG VWLOO LW FKRRVHV WKH SODFH");
        }

        Manuscript read = read(pages, OcrMode.AUTO);

        assertThat(read.note()).isEqualTo("Read by OCR: page 1.");
        assertThat(texts(read)).containsExactly(String.join(" ", LINES));
    }

    @Test
    void findsNothingOnAnEmptyScan() {
        assertThat(extract(new PdfPages().page().scanned(), OcrMode.AUTO, searchPath()))
                .isEqualTo(noText("OCR found no text that can be read."));
    }

    @Test
    void readsNoPictureWhereThatIsNotWanted() {
        assertThat(extract(scan(), OcrMode.NEVER, System.getenv().getOrDefault("PATH", "")))
                .isEqualTo(noText("OCR is off."));
    }

    @Test
    void saysWhatToInstallWhereTesseractIsMissing() {
        assertThat(extract(scan(), OcrMode.AUTO, folder.toString()))
                .isEqualTo(
                        noText(
                                "With Tesseract installed, `lectern index --retry-failed` would"
                                        + " read it."));
    }

    private static PdfPages scan() {
        return new PdfPages().page().text(LINES).scanned();
    }

    private Manuscript read(PdfPages pages, OcrMode mode) {
        Extraction read = extract(pages, mode, searchPath());
        assertThat(read).isInstanceOf(Extracted.class);
        return ((Extracted) read).manuscript();
    }

    private Extraction extract(PdfPages pages, OcrMode mode, String searchPath) {
        return new PdfExtractor(mode, searchPath).extract(pages.save(folder));
    }

    private static Rejected noText(String advice) {
        return new Rejected(new Failure(Reason.NO_TEXT, PICTURES + advice));
    }

    private static List<String> texts(Manuscript read) {
        return read.blocks().stream()
                .map(Paragraph.class::cast)
                .flatMap(paragraph -> paragraph.pieces().stream())
                .map(Piece::text)
                .toList();
    }
}
