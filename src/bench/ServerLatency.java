import org.lectern.json.Json;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long {@code lectern serve} takes to answer: one client that asks one question after the
 * other, then eight at once. To each question a word of another is added, so that none is asked
 * twice and no vector that the server keeps is of use. Several rounds, because others may be at
 * work on the same cores; the server's processor time for each request tells them apart.
 *
 * <pre>
 * java -cp 'target/classes:target/lectern/lib/*' src/bench/ServerLatency.java \
 *     QUESTIONS.jsonl INDEX [ROUNDS]
 * </pre>
 */
final class ServerLatency {

    private static final int ROUNDS = 3;
    private static final int REQUESTS = 500;
    private static final int WARM_UP = 1_000;
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server;
    private final Questions questions;

    private ServerLatency(Server server, Questions questions) {
        this.server = server;
        this.questions = questions;
    }

    /** What is asked for, a question to be added. */
    private enum Address {
        HYBRID("api/v1/search?n=10&mode=hybrid&q="),
        LEXICAL("api/v1/search?n=10&mode=lexical&q="),
        PAGE("search?q=");

        private final String path;

        Address(String path) {
            this.path = path;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Questions questions = Questions.in(Path.of(arguments[0]));
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
        try (Server server = Server.start(arguments[1])) {
            new ServerLatency(server, questions).measure(rounds);
        }
    }

    private void measure(int rounds) throws Exception {
        for (Address address : Address.values()) {
            measured(address, WARM_UP, 1);
        }
        System.out.println("one client, after %,d of each to warm up".formatted(WARM_UP));
        for (int round = 0; round < rounds; round++) {
            for (Address address : Address.values()) {
                System.out.println(measured(address, REQUESTS, 1));
            }
        }
        System.out.println(CLIENTS + " clients at once");
        for (Address address : Address.values()) {
            System.out.println(measured(address, REQUESTS, CLIENTS));
        }
    }

    private Figures measured(Address address, int requests, int clients) throws Exception {
        Duration before = server.processorTime();
        long began = System.nanoTime();
        List<Double> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
            Callable<Double> one = () -> millis(address);
            for (Future<Double> time : pool.invokeAll(Collections.nCopies(requests, one))) {
                times.add(time.get());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double worked = server.processorTime().minus(before).toMillis();
        return new Figures(address, times, requests / seconds, worked / requests);
    }

    /** How long one request took; infinitely long where it was not answered. */
    private double millis(Address address) {
        String question = URLEncoder.encode(questions.next(), StandardCharsets.UTF_8);
        URI uri = server.address.resolve(address.path + question);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        long began = System.nanoTime();
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            double millis = (System.nanoTime() - began) / 1e6;
            return response.statusCode() == 200 ? millis : Double.POSITIVE_INFINITY;
        } catch (IOException | InterruptedException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** What some requests took, in ms. */
    private record Figures(
            Address address, List<Double> times, double throughput, double processorTime) {

        @Override
        public String toString() {
            return ("%-8s p50 %6.1f  p95 %6.1f  p99 %6.1f  max %6.1f ms, %5.1f ms of processor;"
                            + " %5.1f a second, %d of %d lost")
                    .formatted(
                            address,
                            percentile(50),
                            percentile(95),
                            percentile(99),
                            percentile(100),
                            processorTime,
                            throughput,
                            times.stream().filter(time -> time.isInfinite()).count(),
                            times.size());
        }

        private double percentile(int percent) {
            int rank = Math.ceilDiv(percent * times.size(), 100);
            return times.stream().sorted().toList().get(rank - 1);
        }
    }

    /** Questions of a file, each with a word of another. */
    private record Questions(
            List<String> texts, List<String> words, Set<String> asked, Random random) {

        static Questions in(Path file) throws IOException {
            List<String> texts =
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> String.valueOf(Json.readObject(line).get("question")))
                            .toList();
            Set<String> words = new LinkedHashSet<>();
            texts.forEach(text -> words.addAll(List.of(text.split("\\P{L}+"))));
            words.removeIf(word -> word.length() < 5);
            return new Questions(texts, List.copyOf(words), new LinkedHashSet<>(), new Random(1));
        }

        synchronized String next() {
            while (true) {
                String text = texts.get(random.nextInt(texts.size()));
                String question = words.get(random.nextInt(words.size())) + ", " + text;
                if (asked.add(question)) {
                    return question;
                }
            }
        }
    }

    /** A server of its own, started as users start it. */
    private record Server(Process process, URI address) implements AutoCloseable {

        static Server start(String index) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    "./lectern",
                                    "serve",
                                    "--no-index",
                                    "--port",
                                    "0",
                                    "--index",
                                    index)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            BufferedReader said = process.inputReader();
            String line = String.valueOf(said.readLine());
            if (!line.contains("http")) {
                throw new IOException("the server did not start");
            }
            return new Server(process, URI.create(line.substring(line.indexOf("http"))));
        }

        Duration processorTime() {
            return process.info().totalCpuDuration().orElseThrow();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
