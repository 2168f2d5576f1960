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
    void valueIsComputedOnce() {
        AtomicInteger computations = new AtomicInteger();

        assertThat(memoizer.getIfComputed("a")).isEmpty();
        assertThat(memoizer.get("a", computations::incrementAndGet)).isEqualTo(1);
        assertThat(memoizer.get("a", computations::incrementAndGet)).isEqualTo(1);
        assertThat(memoizer.getIfComputed("a")).contains(1);
    }

    @Test
    void failureIsNotKept() {
        assertThatThrownBy(() -> memoizer.get("a", MemoizerTest::fail)).hasMessage("no disk");
        assertThat(memoizer.getIfComputed("a")).isEmpty();
        assertThat(memoizer.get("a", () -> 2)).isEqualTo(2);
    }

    /** The two keys have the same hash, so a map that computes under a lock blocks one of them. */
    @Test
    void slowValueDoesNotBlockOtherKeys() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch resume = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Integer> slow =
                    pool.submit(() -> memoizer.get("Aa", () -> slowly(1, started, resume)));
            started.await();
            assertThat(memoizer.get("BB", () -> 2)).isEqualTo(2);
            assertThat(memoizer.getIfComputed("Aa")).isEmpty();
            resume.countDown();
            assertThat(slow.get()).isEqualTo(1);
        }
    }

    @Test
    void callerThatWaitedForAFailureComputesTheValue() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch resume = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> failing =
                    pool.submit(() ->
                            memoizer.get(
                                    "a", () -> slowly(1, started, resume) + MemoizerTest.fail()));
            started.await();
            Future<Integer> waiting = pool.submit(() -> memoizer.get("a", () -> 2));
            resume.countDown();
            assertThat(waiting.get()).isEqualTo(2);
            assertThatThrownBy(failing::get).hasRootCauseMessage("no disk");
        }
    }

    private static int slowly(int value, CountDownLatch started, CountDownLatch resume) {
        started.countDown();
        try {
            resume.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return value;
    }

    private static int fail() {
        throw new IllegalStateException("no disk");
    }
}
