package org.lectern.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of a progress bar at one moment.
 *
 * @param unit plural name of the things counted, such as {@code files}
 * @param done number of things done
 * @param total number of things to do
 * @param pages number of pages of the things done; 0 if they have no pages
 * @param elapsed time since the start
 */
record ProgressText(String unit, int done, int total, int pages, Duration elapsed) {

    private static final int MAX_BAR = 30;
    private static final int MIN_BAR = 5;

    /** Time after which the time left can be estimated. */
    private static final Duration MIN_ELAPSED = Duration.ofSeconds(2);

    /**
     * Returns a line that fits the terminal: a bar, if there is room for one, and numbers.
     *
     * @param columns width of the terminal
     */
    String line(int columns) {
        // Some terminals wrap the line when the last column is written.
        int available = columns - 1;
        String numbers = numbers(available);
        int bar = Math.min(MAX_BAR, available - numbers.length() - 3);
        String line = bar < MIN_BAR ? numbers : bar(bar) + " " + numbers;
        return line.substring(0, Math.min(line.length(), Math.max(0, available)));
    }

    private String bar(int width) {
        int full = total == 0 ? width : (int) ((long) width * done / total);
        return "[" + "#".repeat(full) + " ".repeat(width - full) + "]";
    }

    /** Returns counts, rate and time left, without the rate if there is no room for it. */
    private String numbers(int available) {
        String counts = "%d of %d %s".formatted(done, total, unit);
        String left = timeLeft().map(t -> ", " + t + " left").orElse("");
        String rate = rate().map(r -> ", %d pages (%s/s)".formatted(pages, r)).orElse("");
        String all = counts + rate + left;
        return all.length() <= available ? all : counts + left;
    }

    private Optional<String> rate() {
        return pages == 0 || elapsed.isZero()
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.0f", pages * 1e9 / elapsed.toNanos()));
    }

    /** Estimates the time left from the average time of the things done. */
    private Optional<String> timeLeft() {
        if (done == 0 || elapsed.compareTo(MIN_ELAPSED) < 0) {
            return Optional.empty();
        }
        long seconds =
                elapsed.multipliedBy(total - done).dividedBy(done).plusMillis(999).toSeconds();
        return Optional.of("%d:%02d".formatted(seconds / 60, seconds % 60));
    }
}
