package org.lectern.cli;

import org.lectern.ingest.Progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Redraws one line of the terminal while something is being done, and removes it at the end. Safe
 * for use by many threads.
 */
final class ProgressBar implements Progress {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final PrintWriter terminal;
    private final String unit;
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
     * @param unit what is counted, as in {@code files}
     * @param columns of the terminal
     * @param nanos the time
     */
    ProgressBar(PrintWriter terminal, String unit, int columns, LongSupplier nanos) {
        this.terminal = terminal;
        this.unit = unit;
        this.columns = columns;
        this.nanos = nanos;
    }

    @Override
    public synchronized void begins(int readings) {
        all = readings;
        began = nanos.getAsLong();
        if (all > 0) {
            draw();
        }
    }

    @Override
    public synchronized void read(int pagesOfOne) {
        done++;
        pages += pagesOfOne;
        if (nanos.getAsLong() - drawn > BETWEEN.toNanos()) {
            draw();
        }
    }

    private void draw() {
        drawn = nanos.getAsLong();
        Duration elapsed = Duration.ofNanos(drawn - began);
        String line = new ProgressText(unit, done, all, pages, elapsed).line(columns);
        terminal.print("\r" + line + " ".repeat(Math.max(0, columns - 1 - line.length())));
        terminal.flush();
    }

    @Override
    public synchronized void ends() {
        if (all > 0) {
            terminal.print("\r" + " ".repeat(Math.max(0, columns - 1)) + "\r");
            terminal.flush();
        }
    }
}
