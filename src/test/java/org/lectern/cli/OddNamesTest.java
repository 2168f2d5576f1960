package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.cli.Terminal.Outcome;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Case 19 of what a run survives: what else a folder may hold. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names and kinds of files that it does not have")
class OddNamesTest {

    private static final Path PRIMER = Path.of("corpus/readings/logical-clocks.pdf");

    @TempDir private Path home;
    private Terminal terminal;
    private Path corpus;

    @BeforeEach
    void fillCorpus() throws IOException {
        terminal = new Terminal(home);
        corpus = Files.createDirectories(home.resolve("corpus"));
        Files.copy(PRIMER, corpus.resolve("plain.pdf"));
    }

    @Test
    void namesMayHoldWhatMarkupAndLinesAreMadeOf() throws IOException {
        Files.copy(PRIMER, corpus.resolve("two\nlines\r.pdf"));
        Files.copy(PRIMER, corpus.resolve("<img src=x onerror=alert(1)>.pdf"));
        Files.copy(PRIMER, corpus.resolve("100% \"Ölund\" 🚢 $(id).pdf"));
        Files.copy(PRIMER, corpus.resolve("-q.pdf"));
        assertThat(terminal.run("index"))
                .isEqualTo(
                        new Outcome(0, "5 new, 0 changed, 0 unchanged, 0 removed, 0 failed\n", ""));
    }

    @Test
    void aNameThatIsNoTextIsRead() throws IOException {
        Path odd = Path.of(URI.create(corpus.toUri() + "caf%E9%FF.pdf"));
        Files.copy(PRIMER, odd);
        assertThat(terminal.run("index").out())
                .isEqualTo("2 new, 0 changed, 0 unchanged, 0 removed, 0 failed\n");
        assertThat(terminal.run("index").out())
                .isEqualTo("0 new, 0 changed, 2 unchanged, 0 removed, 0 failed\n");
    }

    @Test
    void aLineOfOursStaysOneLine() throws IOException {
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
    void aPipeIsNotWaitedFor() throws Exception {
        Process made = new ProcessBuilder("mkfifo", corpus.resolve("pipe.pdf").toString()).start();
        assumeTrue(made.waitFor() == 0, "no pipe can be made here");
        assertThat(terminal.run("index").out())
                .isEqualTo("1 new, 0 changed, 0 unchanged, 0 removed, 0 failed (1 skipped)\n");
    }

    @Test
    void aFolderThatMayNotBeReadIsListed() throws IOException {
        Path locked = Files.createDirectories(corpus.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "this user may read everything");
        Outcome outcome = terminal.run("index");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).startsWith("locked: failed, It cannot be opened");
    }
}
