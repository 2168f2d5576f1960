package org.lectern.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.extract.worker.WorkerReply.Completed;
import org.lectern.extract.worker.WorkerReply.Crashed;
import org.lectern.extract.worker.WorkerReply.TimedOut;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.StoppedException;

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

/** Cases 14 and 15 of {@code src/docs/safety.md}, with workers that fail in many ways. */
class WorkerPoolTest {

    private static final TimeBudget BUDGET =
            new TimeBudget(Duration.ofSeconds(2), Duration.ofSeconds(60));
    private static final WorkerReply<String, String> GOOD = completed("good");

    @TempDir private Path folder;
    private WorkerPool pool = pool(1);

    private static WorkerPool pool(int size) {
        return new WorkerPool(
                WorkerCommand.ofJava(FaultyWorker.class.getName(), List.of(), List.of()), size);
    }

    private static WorkerReply<String, String> completed(String result) {
        return new WorkerReply<>(List.of("part"), new Completed<>(result));
    }

    @AfterEach
    void endWorkers() {
        pool.close();
        assertThat(ProcessHandle.current().children())
                .filteredOn(child -> child.info().commandLine().orElse("").contains("FaultyWorker"))
                .allSatisfy(child -> child.onExit().get(10, TimeUnit.SECONDS));
    }

    private WorkerReply<String, String> call(String name, TimeBudget budget) {
        return pool.call(new WorkerCall<>(FaultyWorker.PROTOCOL, folder.resolve(name), budget));
    }

    private WorkerReply<String, String> call(String name) {
        return call(name, BUDGET);
    }

    private String result(String name) {
        return switch (call(name).ending()) {
            case Completed(String result) -> result;
            case TimedOut<String> _, Crashed<String> _ -> throw new AssertionError(name);
        };
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void repliesHavePartsAndAResult() {
        assertThat(call("good")).isEqualTo(GOOD);
    }

    @Test
    void oneProcessAnswersManyRequests() {
        assertThat(
                        Stream.of("request-number", "request-number", "request-number")
                                .map(this::result))
                .containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dies", "throws", "half-a-frame", "garbage", "another-type", "a-request"})
    void workerThatDiesOrAnswersWronglyCrashesAndPartsAreKept(String name) {
        assertThat(call(name)).isEqualTo(new WorkerReply<>(List.of("part"), new Crashed<>()));
        assertThat(call("good")).isEqualTo(GOOD);
    }

    @Test
    void crashedRequestIsSentOnceMore() {
        assertThat(call("dies-once")).isEqualTo(GOOD);
    }

    @Test
    void printedTextIsNoReply() {
        assertThat(call("prints")).isEqualTo(GOOD);
    }

    @Test
    void noisyLibrariesAreNotBlocked() {
        assertThat(call("floods")).isEqualTo(GOOD);
    }

    @Test
    void workerThatIsNotReusableIsReplaced() {
        String before = result("process");
        assertThat(result("not-reusable")).isEqualTo("an error");
        assertThat(result("process")).isNotEqualTo(before);
    }

    @Test
    void endlessLoopEndsWithItsProcessorTime() {
        assertThat(call("loops")).isEqualTo(new WorkerReply<>(List.of("part"), new TimedOut<>()));
        assertThat(call("good")).isEqualTo(GOOD);
    }

    @Test
    void waitEndsWithItsElapsedTime() {
        TimeBudget impatient = new TimeBudget(Duration.ofHours(1), Duration.ofSeconds(1));
        assertThat(call("sleeps", impatient).ending()).isEqualTo(new TimedOut<>());
    }

    @Test
    void partsExtendTheBudget() {
        TimeBudget small = new TimeBudget(Duration.ofHours(1), Duration.ofSeconds(2));
        assertThat(call("good").ending()).isEqualTo(GOOD.ending());
        long start = System.nanoTime();
        WorkerReply<String, String> reply =
                pool.call(
                        new WorkerCall<>(
                                FaultyWorker.PROTOCOL,
                                folder.resolve("sleeps"),
                                small,
                                _ -> Duration.ofSeconds(1)));
        assertThat(reply.ending()).isEqualTo(new TimedOut<>());
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void noMoreProcessesRunThanThePoolsSize() throws Exception {
        pool = pool(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<String>> processes =
                    IntStream.range(0, 12)
                            .mapToObj(_ -> threads.submit(() -> result("process")))
                            .toList();
            assertThat(processes.stream().map(WorkerPoolTest::get).collect(Collectors.toSet()))
                    .hasSizeBetween(1, 2);
        }
    }

    @Test
    void closedPoolSendsNothing() {
        pool.close();
        assertThatThrownBy(() -> call("good")).isInstanceOf(StoppedException.class);
    }

    @Test
    void closingThePoolStopsRequests() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> request = threads.submit(() -> call("sleeps"));
            while (ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive)) {
                Thread.onSpinWait();
            }
            pool.close();
            assertThatThrownBy(request::get).hasCauseInstanceOf(StoppedException.class);
        }
    }

    @Test
    void missingProgramIsReported() {
        pool = new WorkerPool(new WorkerCommand(List.of("/no/such/java")), 1);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> call("good"))
                    .isInstanceOf(FileAccessException.class)
                    .hasMessageContaining("cannot be started");
        }
    }

    @Test
    void workersGetTheClassPathOfThisProcess() throws Exception {
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
