package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.SampleIndex;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the server in its own process, and stops it by a signal. */
class ServeCommandTest {

    private static final int ENDED_BY_SIGTERM = 143;
    private static final String GREETING = "Lectern is at ";

    @TempDir private Path home;

    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void makeIndex() {
        SampleIndex.create(home.resolve("index"));
    }

    @AfterEach
    void stopAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void servesUntilItIsStopped() throws Exception {
        Process server = start("serve", "--port", "0", "--no-index");
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            assertThat(line).matches(GREETING + "http://127\\.0\\.0\\.1:\\d+/");

            assertThat(body(URI.create(line.substring(GREETING.length()) + "healthz")))
                    .isEqualTo("{\"status\":\"ok\"}");

            server.toHandle().destroy();
            assertThat(exitCode(server)).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(out.readLine()).isNull();
        }
    }

    @Test
    void updatesTheIndexFirst() throws Exception {
        new TestCommandLine(home)
                .write("corpus/notes/autumn.md", "# Autumn\n\nWe read about kites.\n");
        Process server = start("serve", "--port", "0", "--index", home.resolve("fresh").toString());

        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            URI address = URI.create(out.readLine().substring(GREETING.length()));

            assertThat(body(address.resolve("/search?q=kites"))).contains("<mark>kites</mark>");
        }
    }

    @Test
    void nonLoopbackAddressIsRefused() throws Exception {
        Process server = start("serve", "--host", "0.0.0.0", "--port", "0", "--no-index");

        assertThat(exitCode(server)).isEqualTo(2);
        assertThat(server.inputReader(StandardCharsets.UTF_8).lines()).isEmpty();
        assertThat(server.errorReader(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> !line.startsWith("SLF4J"))
                .containsExactly(
                        "lectern: The server listens on 127.0.0.1, ::1 or localhost, not on"
                                + " 0.0.0.0: other addresses are refused until there is a"
                                + " password.");
    }

    @Test
    void missingIndexStopsTheServer() throws Exception {
        Path nowhere = home.resolve("nowhere");
        Process server = start("serve", "--port", "0", "--no-index", "--index", nowhere.toString());

        assertThat(exitCode(server)).isEqualTo(4);
        assertThat(server.inputReader(StandardCharsets.UTF_8).lines()).isEmpty();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dlectern.home=" + home,
                                "-cp",
                                System.getProperty("java.class.path", ""),
                                Lectern.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        processes.add(process);
        return process;
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static String body(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
