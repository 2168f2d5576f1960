package org.lectern.cli;

import org.lectern.ingest.Progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Redraws one line of the terminal while an update runs, and removes it at the end. */
final class ProgressBar implements Progress {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final PrintWriter terminal;
    private final int columns;
    private final LongSupplier nanos;
    private int all;
    private int done;
    private int pages;
    private long began;
    private long drawn;

    /**
     * A bar that is not drawn yet.
     *
     * @param columns of the terminal
     * @param nanos the time
     */
    ProgressBar(PrintWriter terminal, int columns, LongSupplier nanos) {
        this.terminal = terminal;
        this.columns = columns;
        this.nanos = nanos;
    }

    @Override
    public void begins(int readings) {
        all = readings;
        began = nanos.getAsLong();
        if (all > 0) {
            draw();
        }
    }

    @Override
    public void read(int pagesOfOne) {
        done++;
        pages += pagesOfOne;
        if (nanos.getAsLong() - drawn > BETWEEN.toNanos()) {
            draw();
        }
    }

    private void draw() {
        drawn = nanos.getAsLong();
        Duration elapsed = Duration.ofNanos(drawn - began);
        String line = new ProgressText(done, all, pages, elapsed).line(columns);
        terminal.print("\r" + line + " ".repeat(Math.max(0, columns - 1 - line.length())));
        terminal.flush();
    }

    @Override
    public void ends() {
        if (all > 0) {
            terminal.print("\r" + " ".repeat(Math.max(0, columns - 1)) + "\r");
            terminal.flush();
        }
    }
}
