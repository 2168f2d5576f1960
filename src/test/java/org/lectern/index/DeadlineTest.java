package org.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.model.LecternException.InvalidQueryException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class DeadlineTest {

    private final AtomicLong clock = new AtomicLong(7);
    private final AtomicLong cpuClock = new AtomicLong(3);
    private final Deadline deadline = new Deadline(Duration.ofNanos(10), clock::get, cpuClock::get);

    private void work(long nanoseconds) {
        clock.addAndGet(nanoseconds);
        cpuClock.addAndGet(nanoseconds);
    }

    private boolean isExpiredAfter(long working, long waiting) {
        return deadline.run(() -> {
            work(working);
            clock.addAndGet(waiting);
            return Deadline.isExpired();
        });
    }

    @Test
    void deadlineExpiresAfterItsProcessorTime() {
        assertThat(isExpiredAfter(0, 0)).isFalse();
        assertThat(isExpiredAfter(9, 0)).isFalse();
        assertThat(isExpiredAfter(10, 0)).isTrue();
    }

    @Test
    void waitingTimeDoesNotCount() {
        assertThat(isExpiredAfter(9, 100)).isFalse();
    }

    @Test
    void readsOutsideATaskHaveNoDeadline() {
        deadline.run(() -> clock.addAndGet(100) + cpuClock.addAndGet(100));
        assertThat(Deadline.isExpired()).isFalse();
        assertThatCode(Deadline::check).doesNotThrowAnyException();
    }

    @Test
    void checkFailsAfterTheDeadline() {
        assertThatThrownBy(() ->
                        deadline.run(() -> {
                            work(10);
                            Deadline.check();
                            return "done";
                        }))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageStartingWith(
                        "The search took longer than 2 seconds. Search for fewer words");
    }

    @Test
    void deadlineOfASearchDoesNotExpireAtOnce() {
        assertThat(Deadline.forSearch().run(Deadline::isExpired)).isFalse();
    }
}
