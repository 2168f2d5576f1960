package org.lectern.cli;

import org.lectern.ingest.IngestProgress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Redraws a progress bar on one line of the terminal, and erases it at the end. Thread-safe. */
final class ProgressBar implements IngestProgress {

    private static final Duration MIN_INTERVAL = Duration.ofMillis(100);

    private final PrintWriter terminal;
    private final String unit;
    private final int columns;
    private final LongSupplier nanos;
    private int total;
    private int done;
    private int pages;
    private long started;
    private long lastDrawn;

    /**
     * Creates a bar, without drawing it.
     *
     * @param unit plural name of the things counted, such as {@code files}
     * @param columns width of the terminal
     * @param nanos clock in nanoseconds
     */
    ProgressBar(PrintWriter terminal, String unit, int columns, LongSupplier nanos) {
        this.terminal = terminal;
        this.unit = unit;
        this.columns = columns;
        this.nanos = nanos;
    }

    @Override
    public synchronized void started(int readings) {
        total = readings;
        started = nanos.getAsLong();
        if (total > 0) {
            draw();
        }
    }

    @Override
    public synchronized void readingFinished(int readingPages) {
        done++;
        pages += readingPages;
        if (nanos.getAsLong() - lastDrawn > MIN_INTERVAL.toNanos()) {
            draw();
        }
    }

    private void draw() {
        lastDrawn = nanos.getAsLong();
        Duration elapsed = Duration.ofNanos(lastDrawn - started);
        String line = new ProgressText(unit, done, total, pages, elapsed).line(columns);
        terminal.print("\r" + line + " ".repeat(Math.max(0, columns - 1 - line.length())));
        terminal.flush();
    }

    @Override
    public synchronized void finished() {
        if (total > 0) {
            terminal.print("\r" + " ".repeat(Math.max(0, columns - 1)) + "\r");
            terminal.flush();
        }
    }
}
