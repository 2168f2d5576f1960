package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Partial;
import org.lectern.document.Extraction.Rejected;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Extraction from files that cannot be read, or only in part. */
final class PdfExtractionFailuresTest {

    private static final String[] BEES = {
        "A swarm of bees has no leader, and still it settles on one place among the many",
        "that its scouts have found. Each scout dances for the place that she has seen, and",
        "she dances longer the better she likes it. Others follow the dance, look for",
        "themselves, and dance in turn. When enough of them meet at one place, the choice is",
        "made, and the whole swarm lifts off at once.",
    };

    @TempDir private Path folder;

    @Test
    void brokenPageIsLostAlone() {
        Extraction read = read(new PdfBuilder().page().text(BEES).brokenPage().page().text(BEES));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Partial.class,
                        partial -> {
                            assertThat(partial.failure())
                                    .isEqualTo(
                                            new Failure(
                                                    Reason.CORRUPT, "Page 2 could not be read."));
                            assertThat(partial.document().pageCount()).isEqualTo(3);
                        });
    }

    @Test
    void encryptedFileNeedsAPassword() {
        assertThat(read(new PdfBuilder().page().text(BEES).encrypted("honey")))
                .isEqualTo(rejected(Reason.ENCRYPTED, "It is locked with a password."));
    }

    @Test
    void scannedPagesAreReported() {
        assertThat(read(new PdfBuilder().page().page().page().text("Scan 1")))
                .isEqualTo(
                        rejected(
                                Reason.NO_TEXT,
                                "It has hardly any text: its pages are pictures, perhaps"
                                        + " scanned. OCR is off."));
    }

    @Test
    void illegibleTextIsReported() {
        PdfBuilder pages = new PdfBuilder().page();
        for (int line = 0; line < 40; line++) {
            pages.text("7KH VZDUP KDV QR OHDGHU DQG VWLOO LW FKRRVHV WKH SODFH WKDW SOHDVHV");
        }

        assertThat(read(pages))
                .isEqualTo(
                        rejected(
                                Reason.GARBLED,
                                "Its text has hardly any words of a language. OCR is off."));
    }

    @Test
    void webPageIsNoPdf() throws IOException {
        Path file = Files.writeString(folder.resolve("page.pdf"), "<html>Log in first</html>");

        assertThat(new InProcessPdfExtractor().extract(file))
                .isEqualTo(
                        rejected(
                                Reason.NOT_PDF,
                                "It is named like a PDF, but is none: it may be a web page saved in"
                                        + " its place."));
    }

    @Test
    void emptyFileIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.pdf"));

        assertThat(new InProcessPdfExtractor().extract(file))
                .isEqualTo(rejected(Reason.NOT_PDF, "The file is empty."));
    }

    @Test
    void missingFileIsReported() {
        assertThat(new InProcessPdfExtractor().extract(folder.resolve("gone.pdf")))
                .isEqualTo(
                        rejected(
                                Reason.VANISHED,
                                "The file could not be opened; is it still there?"));
    }

    @Test
    void truncatedFileIsCorrupt() throws IOException {
        byte[] whole = Files.readAllBytes(new PdfBuilder().page().text(BEES).save(folder));
        Path file = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, 60));

        assertThat(new InProcessPdfExtractor().extract(file))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.failure().reason()).isEqualTo(Reason.CORRUPT));
    }

    private Extraction read(PdfBuilder pages) {
        return new InProcessPdfExtractor().extract(pages.save(folder));
    }

    private static Rejected rejected(Reason reason, String detail) {
        return new Rejected(new Failure(reason, detail));
    }
}
