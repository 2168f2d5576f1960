package org.lectern.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How far some work is, at one moment.
 *
 * @param unit what is counted, as in {@code files}
 * @param done how many are done
 * @param total how many there are
 * @param pages that those which are done have; 0 where they have none
 * @param elapsed since the first was begun
 */
record ProgressText(String unit, int done, int total, int pages, Duration elapsed) {

    private static final int MAX_BAR = 30;
    private static final int MIN_BAR = 5;

    /** Before that, a guess of what is left is worth nothing. */
    private static final Duration MIN_ELAPSED = Duration.ofSeconds(2);

    /**
     * A line that fits: numbers, then a bar where there is room for one.
     *
     * @param columns of the terminal
     */
    String line(int columns) {
        // The last column stays free: some terminals go to the next line once it is written.
        int room = columns - 1;
        String numbers = numbers(room);
        int bar = Math.min(MAX_BAR, room - numbers.length() - 3);
        String line = bar < MIN_BAR ? numbers : bar(bar) + " " + numbers;
        return line.substring(0, Math.min(line.length(), Math.max(0, room)));
    }

    private String bar(int width) {
        int full = total == 0 ? width : (int) ((long) width * done / total);
        return "[" + "#".repeat(full) + " ".repeat(width - full) + "]";
    }

    /** Of what there is to tell, as much as fits, the most telling first. */
    private String numbers(int room) {
        String counts = "%d of %d %s".formatted(done, total, unit);
        String left = timeLeft().map(t -> ", " + t + " left").orElse("");
        String rate = rate().map(r -> ", %d pages (%s/s)".formatted(pages, r)).orElse("");
        String whole = counts + rate + left;
        return whole.length() <= room ? whole : counts + left;
    }

    private Optional<String> rate() {
        return pages == 0 || elapsed.isZero()
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.0f", pages * 1e9 / elapsed.toNanos()));
    }

    /** The files that are left are taken to be like those that are done. */
    private Optional<String> timeLeft() {
        if (done == 0 || elapsed.compareTo(MIN_ELAPSED) < 0) {
            return Optional.empty();
        }
        long seconds =
                elapsed.multipliedBy(total - done).dividedBy(done).plusMillis(999).toSeconds();
        return Optional.of("%d:%02d".formatted(seconds / 60, seconds % 60));
    }
}
