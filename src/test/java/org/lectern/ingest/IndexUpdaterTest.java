package org.lectern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.corpus.Corpus;
import org.lectern.corpus.Extractors;
import org.lectern.document.Document;
import org.lectern.document.Document.Block;
import org.lectern.document.Document.Piece;
import org.lectern.document.Extraction;
import org.lectern.index.IndexUpdate;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.Failure;
import org.lectern.notes.MarkdownNotesReader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class IndexUpdaterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir private Path folder;

    private final List<String> read = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void fillCorpus() throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < 20; i++) {
            Files.writeString(corpus.resolve("paper-%02d.pdf".formatted(i)), "paper " + i);
        }
    }

    private LuceneIndex index() {
        return new LuceneIndex(folder.resolve("index"));
    }

    private IndexUpdater ingest(int threads) {
        Corpus corpus =
                new Corpus(
                        folder.resolve("corpus"),
                        new Extractors(
                                this::extract,
                                this::extract,
                                this::extract,
                                new MarkdownNotesReader()));
        return new IndexUpdater(corpus, index(), null, Clock.fixed(NOW, ZoneOffset.UTC), threads);
    }

    /** Extracts a short text; fails for files whose number ends in 7. */
    private Extraction extract(Path file) {
        String name = file.getFileName().toString();
        read.add(name);
        if (name.endsWith("7.pdf")) {
            return new Extraction.Rejected(
                    new Failure(Failure.Reason.TIMEOUT, "Reading it took too long."));
        }
        Piece piece = new Piece(1, "What is in " + name + " is of no interest.");
        List<Block> blocks = List.of(new Block.Paragraph(List.of(piece)));
        return new Extraction.Extracted(new Document(name, List.of(), 2011, 1, blocks));
    }

    private String commit() {
        try (Snapshot snapshot = index().open()) {
            return snapshot.commit().id();
        }
    }

    @Test
    void theSameIndexIsMadeHoweverManyFilesAreReadAtATime() {
        ingest(1).run(true, false, IngestProgress.NONE);
        String one = commit();
        ingest(6).run(true, false, IngestProgress.NONE);
        assertThat(commit()).isEqualTo(one);
    }

    @Test
    void whatFailedIsLeftAloneUntilItIsWanted() {
        assertThat(ingest(2).run(false, false, IngestProgress.NONE).failureCount()).isEqualTo(2);
        read.clear();
        assertThat(ingest(2).run(false, false, IngestProgress.NONE).failureCount()).isEqualTo(2);
        assertThat(read).isEmpty();
        ingest(2).run(false, true, IngestProgress.NONE);
        assertThat(read).containsExactlyInAnyOrder("paper-07.pdf", "paper-17.pdf");
    }

    @Test
    void anotherVersionOfTheReaderTriesWhatFailed() {
        ingest(2).run(false, false, IngestProgress.NONE);
        try (IndexUpdate update = index().update(false)) {
            update.commit(folder, 0, null, "an older one", NOW);
        }
        read.clear();
        assertThat(ingest(2).plan(false, false).changed()).hasSize(2);
        ingest(2).run(false, false, IngestProgress.NONE);
        assertThat(read).containsExactlyInAnyOrder("paper-07.pdf", "paper-17.pdf");
    }

    @Test
    void progressIsReported() {
        List<String> told = new ArrayList<>();
        ingest(1)
                .run(
                        false,
                        false,
                        new IngestProgress() {
                            @Override
                            public void started(int readings) {
                                told.add("begins " + readings);
                            }

                            @Override
                            public void readingFinished(int pages) {
                                told.add("read " + pages);
                            }

                            @Override
                            public void finished() {
                                told.add("ends");
                            }
                        });
        assertThat(told)
                .startsWith("begins 20", "read 1")
                .endsWith("read 1", "read 1", "ends")
                .hasSize(22);
    }
}
