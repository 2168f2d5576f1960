package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.extract.pdf.EndlessPdf;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real process that is stopped while one of its workers is in an endless loop. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are sent by kill")
class InterruptedIndexTest {

    @TempDir private Path home;
    private TestCommandLine terminal;
    private String commit;
    private Process process;
    private List<ProcessHandle> workers;

    @BeforeEach
    void interruptIndexing() throws Exception {
        terminal = new TestCommandLine(home);
        terminal.addPrimer("logical-clocks");
        terminal.run("index");
        commit = commit();
        EndlessPdf.save(home.resolve("corpus/readings/endless.pdf"));
        process = start();
        workers = List.of();
        while (process.isAlive() && workers.isEmpty()) {
            workers = process.descendants().toList();
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dlectern.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lectern.class.getName(),
                        "index",
                        "--model",
                        "none")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output.txt").toFile())
                .start();
    }

    private String commit() {
        try (Snapshot snapshot = new LuceneIndex(home.resolve("index")).open()) {
            return snapshot.commit().id();
        }
    }

    private void send(String signal) throws Exception {
        Process kill = new ProcessBuilder("kill", signal, "" + process.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** Checks that the workers have exited and the old commit is published. */
    private void assertNothingIsLeft() throws Exception {
        for (ProcessHandle worker : workers) {
            worker.onExit().get(1, TimeUnit.MINUTES);
        }
        assertThat(commit()).isEqualTo(commit);
    }

    @Test
    void interruptSignalStopsIndexing() throws Exception {
        send("-INT");
        assertThat(process.waitFor()).isEqualTo(130);
        assertNothingIsLeft();
    }

    @Test
    void terminationSignalStopsIndexing() throws Exception {
        send("-TERM");
        assertThat(process.waitFor()).isEqualTo(143);
        assertNothingIsLeft();
    }

    @Test
    void workersExitWithAKilledProcess() throws Exception {
        send("-KILL");
        assertThat(process.waitFor()).isEqualTo(137);
        assertNothingIsLeft();
    }
}
