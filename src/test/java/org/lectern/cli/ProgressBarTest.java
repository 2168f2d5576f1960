package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;

class ProgressBarTest {

    private final StringWriter terminal = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressBar bar =
            new ProgressBar(new PrintWriter(terminal), "files", 20, nanos::get);

    @Test
    void redrawsItsLineAndRemovesIt() {
        bar.started(3);
        nanos.addAndGet(1_000_000_000);
        bar.readingFinished(12);
        bar.finished();
        assertThat(terminal.toString())
                .isEqualTo(
                        "\r0 of 3 files       "
                                + "\r1 of 3 files       "
                                + "\r                   \r");
    }

    @Test
    void doesNotFlicker() {
        bar.started(3);
        bar.readingFinished(1);
        bar.readingFinished(1);
        assertThat(terminal.toString()).isEqualTo("\r0 of 3 files       ");
    }

    @Test
    void isNotShownForNoFiles() {
        bar.started(0);
        bar.finished();
        assertThat(terminal.toString()).isEmpty();
    }
}
