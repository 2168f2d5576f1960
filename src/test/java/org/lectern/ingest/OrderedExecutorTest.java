package org.lectern.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.model.LecternException.FileAccessException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

class OrderedExecutorTest {

    private static int await(CountDownLatch latch, int result) throws InterruptedException {
        latch.await();
        return result;
    }

    private static int countDown(CountDownLatch latch, int result) {
        latch.countDown();
        return result;
    }

    @Test
    void resultsKeepTheOrderOfSubmission() {
        CountDownLatch second = new CountDownLatch(1);
        List<Integer> done = new ArrayList<>();
        try (OrderedExecutor<Integer> ahead = new OrderedExecutor<>(2, done::add)) {
            ahead.submit(() -> await(second, 0));
            ahead.submit(() -> countDown(second, 1));
            IntStream.range(2, 40).forEach(i -> ahead.submit(() -> i));
            ahead.drain();
        }
        assertThat(done).containsExactlyElementsOf(IntStream.range(0, 40).boxed().toList());
    }

    @Test
    void lecternExceptionsAreRethrown() {
        try (OrderedExecutor<Integer> ahead = new OrderedExecutor<>(2, _ -> {})) {
            ahead.submit(() -> {
                throw new FileAccessException("No process.");
            });
            assertThatThrownBy(ahead::drain)
                    .isInstanceOf(FileAccessException.class)
                    .hasMessage("No process.");
        }
    }
}
