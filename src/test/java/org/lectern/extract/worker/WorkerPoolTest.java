package org.lectern.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.document.Extraction;
import org.lectern.document.Extraction.Extracted;
import org.lectern.document.Extraction.Partial;
import org.lectern.document.Extraction.Rejected;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.pageimage.RenderResult.NotRendered;
import org.lectern.pageimage.RenderResult.Rendered;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases 14 and 15 of what a run survives, with workers that go wrong in every way. */
class WorkerPoolTest {

    private static final ReadBudget SMALL =
            new ReadBudget(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60),
                    1_000_000,
                    100,
                    10_000,
                    10_000,
                    5,
                    Duration.ofSeconds(1));

    @TempDir private Path folder;
    private WorkerPool pool = pool(1, SMALL);

    private static WorkerPool pool(int size, ReadBudget budget) {
        return new WorkerPool(
                WorkerCommand.ofJava(FaultyWorker.class.getName(), List.of(), List.of()),
                size,
                budget,
                new RenderBudget(
                        Duration.ofSeconds(3), Duration.ofSeconds(20), 1_000_000, 1_000_000));
    }

    @AfterEach
    void endWorkers() {
        pool.close();
        assertThat(ProcessHandle.current().children())
                .filteredOn(child -> child.info().commandLine().orElse("").contains("OddWorker"))
                .allSatisfy(child -> child.onExit().get(10, TimeUnit.SECONDS));
    }

    private Extraction read(String name) {
        return pool.extract(folder.resolve(name));
    }

    private static Failure failure(Extraction read) {
        return switch (read) {
            case Extracted _ -> throw new AssertionError("nothing failed");
            case Partial partial -> partial.failure();
            case Rejected rejected -> rejected.failure();
        };
    }

    private static String got(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsAFile() {
        assertThat(read("good")).isInstanceOf(Extracted.class);
    }

    @Test
    void oneProcessReadsManyFiles() {
        assertThat(
                        Stream.of("file-number", "file-number", "file-number")
                                .map(name -> failure(read(name)).detail()))
                .containsExactly("File 1.", "File 2.", "File 3.");
    }

    @Test
    void aWorkerThatDiesKeepsThePagesBefore() {
        assertThat(read("dies"))
                .isInstanceOfSatisfying(
                        Partial.class,
                        partial -> {
                            assertThat(partial.failure())
                                    .isEqualTo(
                                            new Failure(
                                                    Reason.CRASHED,
                                                    "Reading it broke the reader, twice. Only the"
                                                            + " first page was read."));
                            assertThat(partial.document().blocks()).isNotEmpty();
                        });
    }

    @Test
    void aWorkerThatDiesWithoutAPageLosesTheFile() {
        assertThat(read("no-pages-dies"))
                .isEqualTo(
                        new Rejected(
                                new Failure(
                                        Reason.CRASHED, "Reading it broke the reader, twice.")));
        assertThat(read("good")).isInstanceOf(Extracted.class);
    }

    @Test
    void whatDiesIsTriedOnceMore() {
        assertThat(read("dies-once")).isInstanceOf(Extracted.class);
    }

    @Test
    void anExceptionOfTheReaderIsADeath() {
        assertThat(failure(read("throws")).reason()).isEqualTo(Reason.CRASHED);
    }

    @Test
    void halfAFrameIsADeath() {
        assertThat(failure(read("half-a-frame")).reason()).isEqualTo(Reason.CRASHED);
    }

    @Test
    void garbageAmongTheAnswersIsADeath() {
        assertThat(failure(read("garbage")).reason()).isEqualTo(Reason.CRASHED);
    }

    @Test
    void whatALibraryPrintsIsNoAnswer() {
        assertThat(read("prints")).isInstanceOf(Extracted.class);
    }

    @Test
    void noisyLibrariesAreNotHeldUp() {
        assertThat(read("floods")).isInstanceOf(Extracted.class);
    }

    @Test
    void aWorkerThatSawAnErrorIsReplaced() {
        String before = failure(read("process")).detail();
        assertThat(failure(read("error")).reason()).isEqualTo(Reason.OUT_OF_MEMORY);
        assertThat(failure(read("process")).detail()).isNotEqualTo(before);
    }

    @Test
    void aLoopEndsWithItsProcessorTime() {
        assertThat(failure(read("loops")))
                .isEqualTo(
                        new Failure(
                                Reason.TIMEOUT,
                                "Reading it took too long. Only the first page was read."));
        assertThat(failure(read("no-pages-loops")))
                .isEqualTo(new Failure(Reason.TIMEOUT, "Reading it took too long."));
        assertThat(read("good")).isInstanceOf(Extracted.class);
    }

    @Test
    void aWaitEndsWithTheClock() {
        ReadBudget impatient =
                new ReadBudget(
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofSeconds(1),
                        1_000_000,
                        100,
                        10_000,
                        10_000,
                        5,
                        Duration.ofSeconds(1));
        pool = pool(1, impatient);
        assertThat(failure(read("no-pages-sleeps")).reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void noMoreProcessesRunThanThereAreWorkers() throws Exception {
        pool = pool(2, SMALL);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<String>> told =
                    IntStream.range(0, 12)
                            .mapToObj(_ -> threads.submit(() -> failure(read("process")).detail()))
                            .toList();
            assertThat(told.stream().map(WorkerPoolTest::got).collect(Collectors.toSet()))
                    .hasSizeBetween(1, 2);
        }
    }

    @Test
    void aClosedPoolReadsNothing() {
        pool.close();
        assertThatThrownBy(() -> read("good")).isInstanceOf(StoppedException.class);
    }

    @Test
    void closingThePoolStopsWhatIsBeingRead() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Extraction> reading = threads.submit(() -> read("sleeps"));
            while (ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive)) {
                Thread.onSpinWait();
            }
            pool.close();
            assertThatThrownBy(reading::get).hasCauseInstanceOf(StoppedException.class);
        }
    }

    @Test
    void aProgramThatIsNotThereIsSaid() {
        pool = new WorkerPool(new WorkerCommand(List.of("/no/such/java")), 1, SMALL);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> read("good"))
                    .isInstanceOf(FileAccessException.class)
                    .hasMessageContaining("cannot be started");
        }
    }

    @Test
    void aPictureIsHandedOn() {
        assertThat(pool.render(folder.resolve("good"), 1, 72))
                .isEqualTo(new Rendered(FaultyWorker.DOT));
    }

    @Test
    void aPictureThatFailsSaysWhy() {
        assertThat(notRendered("file-number")).isEqualTo(new Failure(Reason.CORRUPT, "File 1."));
        assertThat(notRendered("file-number")).isEqualTo(new Failure(Reason.CORRUPT, "File 2."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dies", "throws", "half-a-frame", "garbage"})
    void aPictureThatBreaksItsWorkerFailsAlone(String name) {
        assertThat(notRendered(name))
                .isEqualTo(
                        new Failure(Reason.CRASHED, "Drawing the page broke the reader, twice."));
        assertThat(pool.render(folder.resolve("good"), 1, 72)).isInstanceOf(Rendered.class);
    }

    @Test
    void aPictureThatBreaksItsWorkerIsTriedOnceMore() {
        assertThat(pool.render(folder.resolve("dies-once"), 1, 72)).isInstanceOf(Rendered.class);
    }

    @Test
    void aWorkerThatSawAnErrorWhileItDrewIsReplaced() {
        String before = notRendered("process").detail();
        assertThat(notRendered("error").reason()).isEqualTo(Reason.OUT_OF_MEMORY);
        assertThat(notRendered("process").detail()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loops", "sleeps"})
    void aPictureThatTakesTooLongFailsAlone(String name) {
        assertThat(notRendered(name))
                .isEqualTo(new Failure(Reason.TIMEOUT, "Drawing the page took too long."));
        assertThat(pool.render(folder.resolve("good"), 1, 72)).isInstanceOf(Rendered.class);
    }

    private Failure notRendered(String name) {
        return switch (pool.render(folder.resolve(name), 1, 72)) {
            case Rendered _ -> throw new AssertionError("it was drawn");
            case NotRendered(Failure failure) -> failure;
        };
    }

    @Test
    void workersGetTheClassesThatThisProcessHas() throws Exception {
        Path classes =
                Path.of(
                        FaultyWorker.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        assertThat(System.getProperty("java.class.path").split(File.pathSeparator))
                .contains(classes.toString());
    }
}
