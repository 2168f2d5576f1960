package org.lectern.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class MemoizerTest {

    private final Memoizer<String, Integer> memoizer = new Memoizer<>();

    @Test
    void aValueIsComputedOnce() {
        AtomicInteger computations = new AtomicInteger();

        assertThat(memoizer.known("a")).isEmpty();
        assertThat(memoizer.get("a", computations::incrementAndGet)).isEqualTo(1);
        assertThat(memoizer.get("a", computations::incrementAndGet)).isEqualTo(1);
        assertThat(memoizer.known("a")).contains(1);
    }

    @Test
    void aFailureIsNotKept() {
        assertThatThrownBy(() -> memoizer.get("a", MemoizerTest::fail)).hasMessage("no disk");
        assertThat(memoizer.known("a")).isEmpty();
        assertThat(memoizer.get("a", () -> 2)).isEqualTo(2);
    }

    /** The two keys have the same hash: a map that computes under a lock makes one wait. */
    @Test
    void aSlowValueHoldsUpNoOtherKey() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> slow =
                    pool.submit(() -> memoizer.get("Aa", () -> slowly(1, begun, goOn)));
            begun.await();
            assertThat(memoizer.get("BB", () -> 2)).isEqualTo(2);
            assertThat(memoizer.known("Aa")).isEmpty();
            goOn.countDown();
            assertThat(slow.get()).isEqualTo(1);
        }
    }

    @Test
    void whoWaitedForAFailureComputesTheValue() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> failing =
                    pool.submit(() ->
                            memoizer.get("a", () -> slowly(1, begun, goOn) + MemoizerTest.fail()));
            begun.await();
            Future<Integer> waiting = pool.submit(() -> memoizer.get("a", () -> 2));
            goOn.countDown();
            assertThat(waiting.get()).isEqualTo(2);
            assertThatThrownBy(failing::get).hasRootCauseMessage("no disk");
        }
    }

    private static int slowly(int value, CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return value;
    }

    private static int fail() {
        throw new IllegalStateException("no disk");
    }
}
