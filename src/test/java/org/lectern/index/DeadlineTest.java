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
    private final Deadline deadline = new Deadline(Duration.ofNanos(10), clock::get);

    @Test
    void itIsOverWhenTheClockSaysSo() {
        assertThat(deadline.within(Deadline::isOver)).isFalse();
        assertThat(
                        deadline.<Boolean>within(() -> {
                            clock.addAndGet(9);
                            return Deadline.isOver();
                        }))
                .isFalse();
        assertThat(
                        deadline.<Boolean>within(() -> {
                            clock.addAndGet(10);
                            return Deadline.isOver();
                        }))
                .isTrue();
    }

    @Test
    void outsideThereIsNone() {
        deadline.within(() -> clock.addAndGet(100));
        assertThat(Deadline.isOver()).isFalse();
        assertThatCode(Deadline::check).doesNotThrowAnyException();
    }

    @Test
    void whatGoesOnWhenItIsOverIsABadQuery() {
        assertThatThrownBy(() ->
                        deadline.within(() -> {
                            clock.addAndGet(10);
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
