package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.index.IndexUpdate;
import org.lectern.index.SnapshotManager;
import org.lectern.index.UpdateStatusFile;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.json.Json;
import org.lectern.model.Reading;
import org.lectern.web.judgment.JudgmentStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A server on a free port over a real index of {@link SmallCorpus}, with a client. */
public final class TestServer implements AutoCloseable {

    private static final Instant TIME = Instant.parse("2021-07-08T09:12:00Z");

    private final Path corpus;
    private final ServerContext context;
    private final LuceneIndex index;
    private final SnapshotManager follower;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(Path corpus, LuceneIndex index, ServerContext context) {
        this.corpus = corpus;
        this.context = context;
        this.index = index;
        this.follower = new SnapshotManager(index, Duration.ofMillis(50));
        this.server = new WebServer(follower, context);
        server.start("127.0.0.1", 0);
    }

    /** Starts a server with its files in the test's folder. */
    static TestServer start(Path folder) {
        try {
            Path corpus = Files.createDirectories(folder.resolve("corpus"));
            Files.writeString(corpus.resolve("orchards.pdf"), "%PDF-1.4 orchards");
            LuceneIndex index = new LuceneIndex(folder.resolve("index"));
            try (IndexUpdate update = index.update(false)) {
                SmallCorpus.writeTo(update);
                update.commit(corpus, 1, null, "c0ffee", TIME);
            }
            return new TestServer(corpus, index, context(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerContext context(Path folder) {
        return new ServerContext(
                null,
                null,
                JudgmentStore.open(folder.resolve("judged.qrels")),
                new UpdateStatusFile(folder.resolve("index")));
    }

    /** Publishes a reading as another process would, and waits until it is served. */
    void publish(Reading reading, List<String> texts) {
        String commit = "c0ffee" + reading.id();
        try (IndexUpdate update = index.update(false)) {
            SmallCorpus.put(update, reading, "1 All", texts);
            update.commit(corpus, 1, null, commit, TIME.plusSeconds(60));
        }
        while (!follower.withSnapshot(snapshot -> snapshot.commit().id()).equals(commit)) {
            Thread.onSpinWait();
        }
    }

    ServerContext context() {
        return context;
    }

    public Path corpus() {
        return corpus;
    }

    public SnapshotManager follower() {
        return follower;
    }

    URI address() {
        return server.address();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /**
     * Returns the response to a request with {@code Expect: 100-continue}. Without it the client
     * may lose the response, since a server that refuses a body closes the connection.
     */
    public HttpResponse<String> postConditionally(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address().resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .expectContinue(true)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    private HttpResponse<String> send(
            String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address().resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the API's response as a map. */
    public Map<String, @Nullable Object> json(String path) {
        return Json.readObject(get(path).body());
    }

    static String search(String query) {
        return "/search?q=" + encoded(query);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        server.close();
        follower.close();
    }
}
