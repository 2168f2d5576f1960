package org.lectern.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Extracted;
import org.lectern.document.Extraction.Partial;
import org.lectern.document.Extraction.Rejected;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.model.LecternException.StoppedException;

import java.nio.file.Path;
import java.time.Duration;

class PdfExtractorTest {

    private static final ReadBudget BUDGET =
            new ReadBudget(
                    Duration.ofSeconds(2),
                    FaultyPdfWorker.TIME,
                    1_000_000,
                    100,
                    10_000,
                    10_000,
                    5,
                    Duration.ofSeconds(1));

    private final PdfExtractor extractor = new PdfExtractor(FaultyPdfWorker.pool(), BUDGET);

    @AfterEach
    void endWorkers() {
        extractor.close();
    }

    private Extraction extract(String name) {
        return extractor.extract(Path.of(name));
    }

    private static void assertPartial(Extraction extraction, Reason reason, String detail) {
        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Partial.class,
                        partial -> {
                            assertThat(partial.failure()).isEqualTo(new Failure(reason, detail));
                            assertThat(partial.document().blocks()).isNotEmpty();
                        });
    }

    @Test
    void completeFileIsExtracted() {
        assertThat(extract("good")).isInstanceOf(Extracted.class);
    }

    @Test
    void missingPagesMakeAFilePartial() {
        assertPartial(
                extract("partial"),
                FaultyPdfWorker.FAILURE.reason(),
                FaultyPdfWorker.FAILURE.detail());
    }

    @Test
    void pagesBeforeACrashAreKept() {
        assertPartial(
                extract("dies"),
                Reason.CRASHED,
                "The worker process crashed twice while reading this file. Only the first page was"
                        + " read.");
    }

    @Test
    void pagesBeforeATimeoutAreKept() {
        assertPartial(
                extract("loops"),
                Reason.TIMEOUT,
                "Reading it took too long. Only the first page was read.");
    }

    @Test
    void fileWithoutPagesIsRejected() {
        assertThat(extract("no-pages-dies"))
                .isEqualTo(
                        new Rejected(
                                new Failure(
                                        Reason.CRASHED,
                                        "The worker process crashed twice while reading this"
                                                + " file.")));
        assertThat(extract("no-pages-loops"))
                .isEqualTo(new Rejected(new Failure(Reason.TIMEOUT, "Reading it took too long.")));
        assertThat(extract("good")).isInstanceOf(Extracted.class);
    }

    @Test
    void closedExtractorReadsNothing() {
        extractor.close();
        assertThatThrownBy(() -> extract("good")).isInstanceOf(StoppedException.class);
    }
}
