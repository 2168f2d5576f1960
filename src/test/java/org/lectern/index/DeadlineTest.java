package org.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.model.LecternException.BadQuery;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class DeadlineTest {

    private final AtomicLong clock = new AtomicLong(7);
    private final AtomicLong work = new AtomicLong(3);
    private final Deadline deadline = new Deadline(Duration.ofNanos(10), clock::get, work::get);

    private void work(long nanoseconds) {
        clock.addAndGet(nanoseconds);
        work.addAndGet(nanoseconds);
    }

    private boolean isOverAfter(long working, long waiting) {
        return deadline.within(() -> {
            work(working);
            clock.addAndGet(waiting);
            return Deadline.isOver();
        });
    }

    @Test
    void itIsOverWhenTheThreadHasWorkedSoLong() {
        assertThat(isOverAfter(0, 0)).isFalse();
        assertThat(isOverAfter(9, 0)).isFalse();
        assertThat(isOverAfter(10, 0)).isTrue();
    }

    @Test
    void timeInWhichItDidNotWorkDoesNotCount() {
        assertThat(isOverAfter(9, 100)).isFalse();
    }

    @Test
    void outsideThereIsNone() {
        deadline.within(() -> clock.addAndGet(100) + work.addAndGet(100));
        assertThat(Deadline.isOver()).isFalse();
        assertThatCode(Deadline::check).doesNotThrowAnyException();
    }

    @Test
    void whatGoesOnWhenItIsOverIsABadQuery() {
        assertThatThrownBy(() ->
                        deadline.within(() -> {
                            work(10);
                            Deadline.check();
                            return "done";
                        }))
                .isInstanceOf(BadQuery.class)
                .hasMessageStartingWith("This took longer than 2 seconds: search for fewer words");
    }

    @Test
    void aSearchMayTakeItsOwnTime() {
        assertThat(Deadline.ofASearch().within(Deadline::isOver)).isFalse();
    }
}
