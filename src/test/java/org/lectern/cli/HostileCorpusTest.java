package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SharedFolder;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.Extractors;
import org.lectern.extract.PdfExtractor;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.worker.TimeBudget;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.ingest.IndexUpdater;
import org.lectern.ingest.IngestProgress;
import org.lectern.ingest.IngestReport;
import org.lectern.model.CatalogueEntry;
import org.lectern.notes.MarkdownNotesReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Indexes hundreds of malformed files and decompression bombs in one run. */
@Tag(SharedFolder.TAG)
class HostileCorpusTest {

    private static final Path PRIMER = Path.of("corpus/readings/logical-clocks.pdf");

    /** Smaller than the default, so that bombs are stopped early. */
    private static final ReadBudget SMALL =
            new ReadBudget(
                    Duration.ofSeconds(3),
                    new TimeBudget(Duration.ofSeconds(4), Duration.ofSeconds(120)),
                    200_000_000,
                    500,
                    500_000,
                    800_000,
                    5,
                    Duration.ofSeconds(1));

    @TempDir private Path home;

    @Test
    void indexingContinuesAndListsEveryFile() throws Exception {
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        copy(SharedFolder.get("hostile/real"), corpus);
        copy(SharedFolder.bombs(), Files.createDirectories(corpus.resolve("bombs")));
        Files.copy(PRIMER, corpus.resolve("good.pdf"));
        LuceneIndex index = new LuceneIndex(home.resolve("index"));

        IngestReport report = ingest(corpus, index);

        assertThat(report.failureCount()).isPositive();
        assertThat(IndexCommand.text(report).lines())
                .filteredOn(line -> line.matches("(?i).*\\.pdf: failed, .*"))
                .hasSize(report.failed().size());
        try (Snapshot snapshot = index.open()) {
            List<CatalogueEntry> entries = snapshot.catalogue().entries();
            assertThat(entries).hasSize(filesBelow(corpus));
            assertThat(snapshot.catalogue().entry("good"))
                    .hasValueSatisfying(good -> assertThat(good.failure()).isNull());
        }
        assertThat(ProcessHandle.current().descendants())
                .filteredOn(child -> child.info().commandLine().orElse("").contains("PdfWorker"))
                .allSatisfy(child -> child.onExit().get());
    }

    private static IngestReport ingest(Path corpus, LuceneIndex index) {
        WorkerCommand command =
                WorkerCommand.ofJava(PdfWorker.class.getName(), List.of(), List.of("NEVER", ""));
        try (PdfExtractor pdf = new PdfExtractor(new WorkerPool(command, 2), SMALL)) {
            Corpus files =
                    new Corpus(corpus, new Extractors(pdf, pdf, pdf, new MarkdownNotesReader()));
            return new IndexUpdater(files, index, null, Clock.systemUTC(), 4)
                    .run(false, false, IngestProgress.NONE);
        }
    }

    /** Copies files with the extension .pdf, without which some would be ignored. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName() + ".pdf"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static int filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }
}
