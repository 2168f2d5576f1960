package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.BundledModel;
import org.lectern.cli.TestCommandLine.CommandResult;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Real processes exit with the right exit code, whatever the native model is doing. */
class ModelLifecycleTest {

    private static final int QUERIES = 40;

    @TempDir private Path home;
    private TestCommandLine terminal;
    private LecternProcess program;

    /** Unpacking the model takes longer than the race conditions tested here. */
    @BeforeAll
    static void unpackModel() {
        BundledModel.embedder().embedPassage("Anything.");
    }

    @BeforeEach
    void writeCorpus() {
        terminal = new TestCommandLine(home);
        program = new LecternProcess(home, BundledModel.CACHE);
        terminal.write("corpus/clocks.txt", "A clock orders the events of a process.\n");
    }

    @ParameterizedTest
    @CsvSource({"search, clock", "ask, What orders events?"})
    void modelIsNotLoadedForAnIndexWithoutVectors(String command, String words) throws Exception {
        terminal.run("index");
        Path cache = home.resolve("cache");

        CommandResult result = new LecternProcess(home, cache).run(command, words);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("1. ");
        assertThat(result.err())
                .isEqualTo(
                        "Lexical only. The index has no vectors; make them with: lectern index\n");
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("libraries, which are unpacked when the model is loaded")
                    .noneMatch(name -> name.contains("libonnxruntime"));
        }
    }

    @Test
    void searchThatFailsWhileTheModelLoadsExitsNormally() throws Exception {
        assertThat(program.run("index").exitCode()).isZero();

        CommandResult searched = program.run("search", "what is it");

        assertThat(searched.exitCode()).as(searched.err()).isEqualTo(2);
    }

    @Test
    void evaluationWithVectorsEndsOnTwoProcessors() throws Exception {
        assertThat(program.run("index").exitCode()).isZero();
        String queries =
                IntStream.range(0, QUERIES)
                        .mapToObj(i -> "q" + i + "\tWhat orders the events?\n")
                        .collect(Collectors.joining());
        String qrels =
                IntStream.range(0, QUERIES)
                        .mapToObj(i -> "q" + i + " 0 clocks 1\n")
                        .collect(Collectors.joining());

        CommandResult evaluated =
                program.run(
                        "eval",
                        "--queries",
                        terminal.write("queries.tsv", queries).toString(),
                        "--qrels",
                        terminal.write("qrels", qrels).toString());

        assertThat(evaluated.exitCode()).as(evaluated.err()).isZero();
        assertThat(evaluated.out()).contains(QUERIES + " queries scored", "MAP        1.0000");
    }

    @ParameterizedTest
    @CsvSource({"-INT, 130, 0", "-TERM, 143, 100", "-TERM, 143, 500"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "/proc tells what is loaded")
    void signalWhileTheModelWorksExitsNormally(String signal, int exitCode, int milliseconds)
            throws Exception {
        for (int i = 0; i < 200; i++) {
            terminal.write(
                    "corpus/" + i + ".txt", ("Tide " + i + " follows the moon. ").repeat(90));
        }

        Process process = program.start("index");
        while (process.isAlive() && !hasLoadedTheLibrary(process)) {
            Thread.sleep(5);
        }
        Thread.sleep(milliseconds);
        new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();

        assertThat(program.finish(process).exitCode()).isEqualTo(exitCode);
    }

    private static boolean hasLoadedTheLibrary(Process process) throws Exception {
        Path maps = Path.of("/proc", "" + process.pid(), "maps");
        return !Files.exists(maps) || Files.readString(maps).contains("libonnxruntime.so");
    }
}
