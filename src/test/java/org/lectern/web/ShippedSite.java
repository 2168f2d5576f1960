package org.lectern.web;

import org.lectern.corpus.Corpus;
import org.lectern.corpus.Formats;
import org.lectern.corpus.notes.MarkdownNotes;
import org.lectern.corpus.pdf.PdfWorker;
import org.lectern.corpus.text.HtmlExtractor;
import org.lectern.corpus.text.PlainTextExtractor;
import org.lectern.corpus.worker.Budget;
import org.lectern.corpus.worker.Launch;
import org.lectern.corpus.worker.WorkerPool;
import org.lectern.index.SnapshotFollower;
import org.lectern.index.UpdateMark;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.ingest.Ingest;
import org.lectern.ingest.Progress;
import org.lectern.picture.PagePictures;
import org.lectern.web.judgement.Judgements;

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

/** A server over the corpus that comes along, as it is read, indexed and drawn for its users. */
final class ShippedSite implements AutoCloseable {

    private static final Path SHIPPED = Path.of("corpus");
    private static final long MOST_BYTES = 1L << 28;

    private final Path folder;
    private final WorkerPool workers;
    private final SnapshotFollower follower;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ShippedSite(Path folder) throws IOException {
        this.folder = folder;
        copy(SHIPPED, corpus());
        this.workers =
                new WorkerPool(
                        Launch.java(PdfWorker.class.getName(), List.of(), List.of("NEVER", "")),
                        2,
                        Budget.USUAL);
        LuceneIndex index = new LuceneIndex(index());
        index(index);
        this.follower = new SnapshotFollower(index, Duration.ofMillis(100));
        this.server =
                new WebServer(
                        follower,
                        new Equipment(
                                null,
                                new PagePictures(
                                        folder.resolve("pages"), MOST_BYTES, workers::draw),
                                Judgements.in(judged()),
                                new UpdateMark(index())));
        server.start("127.0.0.1", 0);
    }

    static ShippedSite open() {
        try {
            return new ShippedSite(Files.createTempDirectory("lectern-shipped"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void index(LuceneIndex index) {
        Formats formats =
                new Formats(
                        workers,
                        new HtmlExtractor(),
                        new PlainTextExtractor(),
                        new MarkdownNotes());
        new Ingest(new Corpus(corpus(), formats), index, null, Clock.systemUTC(), 2)
                .run(false, false, Progress.UNSEEN);
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

    Path corpus() {
        return folder.resolve("corpus");
    }

    Path index() {
        return folder.resolve("index");
    }

    Path judged() {
        return folder.resolve("judged.qrels");
    }

    SnapshotFollower follower() {
        return follower;
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    HttpResponse<String> get(String path) {
        return get(path, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) {
        return get(path, HttpResponse.BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body) {
        HttpRequest request =
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60)).build();
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
