package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.TestCommandLine.CommandResult;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Indexes a folder with unusual file names, links and pipes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the file system has no such names and files")
class UnusualFileNamesTest {

    private static final Path PRIMER = Path.of("corpus/readings/logical-clocks.pdf");

    @TempDir private Path home;
    private TestCommandLine terminal;
    private Path corpus;

    @BeforeEach
    void fillCorpus() throws IOException {
        terminal = new TestCommandLine(home);
        corpus = Files.createDirectories(home.resolve("corpus"));
        Files.copy(PRIMER, corpus.resolve("plain.pdf"));
    }

    @Test
    void namesWithMarkupAndNewlinesAreIndexed() throws IOException {
        for (String name :
                List.of(
                        "two\nlines\r.pdf",
                        "<img src=x onerror=alert(1)>.pdf",
                        "100% \"Ölund\" 🚢 $(id).pdf",
                        "-q.pdf")) {
            addPrimer(name);
        }
        assertThat(terminal.run("index"))
                .isEqualTo(
                        new CommandResult(
                                0, "5 new, 0 changed, 0 unchanged, 0 removed, 0 failed\n", ""));
    }

    /** Adds a primer with unique bytes, since a copy would be skipped. */
    private void addPrimer(String name) throws IOException {
        Path file = corpus.resolve(name);
        Files.copy(PRIMER, file);
        Files.writeString(file, "\n%" + name, StandardOpenOption.APPEND);
    }

    @Test
    void undecodableNameIsSkipped() throws IOException {
        Path odd = Path.of(URI.create(corpus.toUri() + "caf%E9%FF.pdf"));
        Files.writeString(odd, "no PDF");
        assertThat(terminal.run("index").out().lines())
                .containsExactly(
                        "caf\uFFFD\uFFFD.pdf: skipped, Its name has bytes that are no characters"
                                + " here. Rename it to have it read.",
                        "1 new, 0 changed, 0 unchanged, 0 removed, 0 failed (1 skipped)");
    }

    @Test
    void controlCharactersDoNotBreakOutputLines() throws IOException {
        Files.writeString(corpus.resolve("two\nlines.pdf"), "no PDF");
        assertThat(terminal.run("index").out()).startsWith("two?lines.pdf: failed, It is named");
    }

    @Test
    void linksInALoopAreNotFollowed() throws IOException {
        Files.createSymbolicLink(corpus.resolve("again"), corpus);
        Files.createSymbolicLink(corpus.resolve("self.pdf"), Path.of("self.pdf"));
        assertThat(terminal.run("index").out())
                .isEqualTo("1 new, 0 changed, 0 unchanged, 0 removed, 0 failed (1 skipped)\n");
    }

    @Test
    void pipesAreSkipped() throws Exception {
        Process mkfifo =
                new ProcessBuilder("mkfifo", corpus.resolve("pipe.pdf").toString()).start();
        assumeTrue(mkfifo.waitFor() == 0, "pipes cannot be created here");
        assertThat(terminal.run("index").out())
                .isEqualTo("1 new, 0 changed, 0 unchanged, 0 removed, 0 failed (1 skipped)\n");
    }
}
