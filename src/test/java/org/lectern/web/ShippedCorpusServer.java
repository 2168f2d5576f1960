package org.lectern.web;

import org.lectern.corpus.Corpus;
import org.lectern.corpus.Extractors;
import org.lectern.extract.PdfExtractor;
import org.lectern.extract.ReadBudget;
import org.lectern.extract.RenderBudget;
import org.lectern.extract.WorkerPageRenderer;
import org.lectern.extract.html.HtmlExtractor;
import org.lectern.extract.pdf.PdfWorker;
import org.lectern.extract.text.PlainTextExtractor;
import org.lectern.extract.worker.WorkerCommand;
import org.lectern.extract.worker.WorkerPool;
import org.lectern.index.SnapshotManager;
import org.lectern.index.UpdateStatusFile;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.ingest.IndexUpdater;
import org.lectern.ingest.IngestProgress;
import org.lectern.notes.MarkdownNotesReader;
import org.lectern.pageimage.PageImages;
import org.lectern.web.judgment.JudgmentStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A server over the shipped corpus, extracted, indexed and rendered as in production. */
public final class ShippedCorpusServer implements AutoCloseable {

    private static final Path CORPUS = Path.of("corpus");
    private static final long CACHE_BYTES = 1L << 28;

    private final Path folder;
    private final WorkerPool workers;
    private final SnapshotManager follower;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ShippedCorpusServer(Path folder) throws IOException {
        this.folder = folder;
        copy(CORPUS, corpus());
        this.workers =
                new WorkerPool(
                        WorkerCommand.ofJava(
                                PdfWorker.class.getName(), List.of(), List.of("NEVER", "")),
                        2);
        LuceneIndex index = new LuceneIndex(index());
        index(index);
        this.follower = new SnapshotManager(index, Duration.ofMillis(100));
        this.server =
                new WebServer(
                        follower,
                        new ServerContext(
                                null,
                                new PageImages(
                                        folder.resolve("pages"),
                                        CACHE_BYTES,
                                        new WorkerPageRenderer(workers, RenderBudget.DEFAULT)),
                                JudgmentStore.open(judgmentsFile()),
                                new UpdateStatusFile(index())));
        server.start("127.0.0.1", 0);
    }

    static ShippedCorpusServer open() {
        try {
            return new ShippedCorpusServer(Files.createTempDirectory("lectern-shipped"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index(LuceneIndex index) {
        Extractors formats =
                new Extractors(
                        new PdfExtractor(workers, ReadBudget.DEFAULT),
                        new HtmlExtractor(),
                        new PlainTextExtractor(),
                        new MarkdownNotesReader());
        new IndexUpdater(new Corpus(corpus(), formats), index, null, Clock.systemUTC(), 2)
                .run(false, false, IngestProgress.NONE);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    public Path corpus() {
        return folder.resolve("corpus");
    }

    Path index() {
        return folder.resolve("index");
    }

    Path judgmentsFile() {
        return folder.resolve("judged.qrels");
    }

    SnapshotManager follower() {
        return follower;
    }

    URI uri(String path) {
        return server.address().resolve(path);
    }

    public HttpResponse<String> get(String path) {
        return get(path, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path) {
        return get(path, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body) {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60)).build();
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        follower.close();
        workers.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
