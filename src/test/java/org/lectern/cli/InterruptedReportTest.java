package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A real process that is killed in the middle of a report, which is then resumed. */
class InterruptedReportTest {

    private static final int QUESTIONS = 120;
    private static final List<String> SUBJECTS =
            List.of("clock", "event", "message", "process", "order", "vector", "transaction");

    @TempDir private Path home;
    private TestCommandLine terminal;
    private Path questions;

    @BeforeEach
    void makeUndisturbedReport() {
        terminal = new TestCommandLine(home);
        terminal.addPrimer("logical-clocks");
        terminal.addPrimer("spanner-truetime");
        questions =
                terminal.write(
                        "many.txt",
                        IntStream.range(0, QUESTIONS)
                                .mapToObj(InterruptedReportTest::question)
                                .collect(Collectors.joining("\n")));
        assertThat(report("undisturbed").exitCode()).isZero();
    }

    private static String question(int number) {
        String first = SUBJECTS.get(number % SUBJECTS.size());
        String second = SUBJECTS.get(number / SUBJECTS.size() % SUBJECTS.size());
        return "What does a " + first + " owe to the " + second + " on page " + number + "?";
    }

    private CommandResult report(String folder, String... more) {
        String out = home.resolve(folder).toString();
        return terminal.run(
                Stream.concat(
                                Stream.of("report", "--questions", questions.toString(), "-o", out),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Starts a report and kills it once its journal has a number of answers. */
    private void reportKilledAfter(int answers) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dlectern.home=" + home,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Lectern.class.getName(),
                                "report",
                                "--model",
                                "none",
                                "--questions",
                                questions.toString(),
                                "-o",
                                home.resolve("killed").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("output.txt").toFile())
                        .start();
        while (process.isAlive() && answered() < answers) {
            Thread.onSpinWait();
        }
        process.destroyForcibly();
        assertThat(process.waitFor())
                .as(Files.readString(home.resolve("output.txt")))
                .isEqualTo(137);
    }

    private Path journal() {
        return home.resolve("killed/report.journal");
    }

    private long answered() throws IOException {
        if (!Files.exists(journal())) {
            return -1;
        }
        String text = Files.readString(journal(), StandardCharsets.ISO_8859_1);
        return text.chars().filter(letter -> letter == '\n').count() - 1;
    }

    private void assertEqualReports() throws IOException {
        for (String ending : List.of("md", "html", "json", "csv", "trec")) {
            assertThat(lines("killed/report." + ending))
                    .as(ending)
                    .isEqualTo(lines("undisturbed/report." + ending));
        }
        assertThat(journal()).doesNotExist();
    }

    /** Returns lines without the date, since a day may end between two runs. */
    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(home.resolve(file)).stream()
                .filter(line -> !line.startsWith("Made on ") && !line.contains("Lectern report, "))
                .toList();
    }

    @Test
    void resumedReportIsIdentical() throws Exception {
        Random random = new Random();
        for (int answers : List.of(0, 1 + random.nextInt(QUESTIONS - 1), QUESTIONS)) {
            reportKilledAfter(answers);
            long existing = answered();
            CommandResult resumed = report("killed", "--resume");
            assertThat(resumed.exitCode()).isZero();
            assertThat(resumed.err())
                    .as("killed after %d answers", existing)
                    .contains(existing == 0 ? "starting over" : existing + " answer");
            assertEqualReports();
        }
    }

    @Test
    void reportWithoutResumeStartsOver() throws Exception {
        reportKilledAfter(3);
        assertThat(report("killed").err()).doesNotContain("reused from");
        assertEqualReports();
    }

    @Test
    void answersOfAnotherCommitAreNotReused() throws Exception {
        reportKilledAfter(3);
        terminal.addPrimer("warm-blob-storage");
        assertThat(report("killed", "--resume").err()).contains("starting over");
        report("undisturbed");
        assertEqualReports();
        assertThat(lines("killed/report.md")).anyMatch(line -> line.contains(": 3 readings in "));
    }

    @Test
    void incompleteLineIsNotReused() throws Exception {
        reportKilledAfter(20);
        long complete = answered();
        try (RandomAccessFile journal = new RandomAccessFile(journal().toFile(), "rw")) {
            journal.setLength(journal.length() - 2);
        }
        assertThat(report("killed", "--resume").err()).contains(complete - 1 + " answers reused");
        assertEqualReports();
    }
}
