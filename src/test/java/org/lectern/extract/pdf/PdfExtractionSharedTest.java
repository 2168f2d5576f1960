package org.lectern.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.SharedFolder;
import org.lectern.corpus.PassageSplitter;
import org.lectern.document.Document;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Extracted;
import org.lectern.document.Extraction.Partial;
import org.lectern.document.Extraction.Rejected;
import org.lectern.model.Passage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads real papers. */
@Tag(SharedFolder.TAG)
final class PdfExtractionSharedTest {

    private static final Pattern WHOLE =
            Pattern.compile("(?s)[\\p{Lu}\\d\"“‘(\\[•].*[.?!:][)\\]”’\"\\d]{0,3}");

    private static final Map<Path, Document> READ = new HashMap<>();

    private final Path readings = SharedFolder.get("readings");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    bert | 2018 | BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding
                    dynamo | 2007 | Dynamo: Amazon’s Highly Available Key-value Store
                    gfs | 2003 | The Google File System
                    kafka | 2011 | Kafka: a Distributed Messaging System for Log Processing
                    lfs | 1992 | The Design and Implementation of a Log-Structured File System
                    mapreduce | 2004 | MapReduce: Simplified Data Processing on Large Clusters
                    paxos-simple | 2001 | Paxos Made Simple
                    raft | 2014 | In Search of an Understandable Consensus Algorithm (Extended Version)
                    transformer | 2017 | Attention Is All You Need
                    zookeeper | - | ZooKeeper: Wait-free coordination for Internet-scale systems
                    """)
    void titleAndYearAreRead(String name, Integer year, String title) {
        Document document = document(readings.resolve(name + ".pdf"));

        assertThat(document.title()).isEqualTo(title);
        assertThat(document.year()).isEqualTo(year);
    }

    @Test
    void allPagesAreRead() {
        papers(readings)
                .forEach(file -> {
                    Document document = document(file);
                    long words = passages(file).stream().mapToLong(p -> words(p.text())).sum();
                    assertThat(words)
                            .as(file.toString())
                            .isGreaterThan(300L * document.pageCount());
                });
    }

    @Test
    void passagesBeginAndEndLikeSentences() {
        List<Passage> passages = papers(readings).flatMap(file -> passages(file).stream()).toList();

        long whole = passages.stream().filter(p -> WHOLE.matcher(p.text()).matches()).count();
        assertThat((double) whole / passages.size()).isGreaterThan(.85);
    }

    @Test
    void passagesHaveNoRunningHeads() {
        assertThat(passages(readings.resolve("mapreduce.pdf")))
                .noneMatch(p -> p.text().contains("To appear in OSDI"));
        assertThat(passages(readings.resolve("lfs.pdf")))
                .noneMatch(p -> p.text().contains("July 24, 1991"));
    }

    private static Stream<Path> papers(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Path file) {
        return READ.computeIfAbsent(file, PdfExtractionSharedTest::extract);
    }

    private static Document extract(Path file) {
        Extraction read = new InProcessPdfExtractor().extract(file);
        return switch (read) {
            case Extracted(Document document) -> document;
            case Partial partial -> partial.document();
            case Rejected(var failure) -> throw new AssertionError(file + ": " + failure);
        };
    }

    private static List<Passage> passages(Path file) {
        return new PassageSplitter().split(document(file), file.getFileName().toString(), "hash");
    }

    private static long words(String text) {
        return Pattern.compile("\\s+").splitAsStream(text).count();
    }
}
