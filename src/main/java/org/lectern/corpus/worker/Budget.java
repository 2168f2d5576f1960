package org.lectern.corpus.worker;

import org.lectern.corpus.SizeLimits;

import java.time.Duration;

/**
 * How much one file may cost. What passes a limit is not lost: the pages until then are kept, and
 * the reading is marked as partial.
 *
 * @param deadline processor time after which a worker stops by itself, between two pages
 * @param processor processor time after which it is stopped
 * @param wall time by the clock after which it is stopped, whatever it waits for
 * @param bytes of the file; one that is larger is not opened
 * @param pages that are read
 * @param glyphs that are read, looked at between two pages
 * @param characters that are read, looked at between two pages
 * @param pictures pages that are read from their pictures
 * @param picture what each of these may cost besides, of processor time and by the clock
 */
public record Budget(
        Duration deadline,
        Duration processor,
        Duration wall,
        long bytes,
        int pages,
        long glyphs,
        long characters,
        int pictures,
        Duration picture) {

    /** What a reading may cost: the longest books fit, and nobody waits for a trap. */
    public static final Budget USUAL =
            new Budget(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(120),
                    SizeLimits.BYTES,
                    5_000,
                    5_000_000,
                    SizeLimits.CHARACTERS,
                    300,
                    Duration.ofSeconds(60));

    /** When a worker stops by itself that has read some pages from their pictures. */
    public Duration deadline(int pictures) {
        return deadline.plus(picture.multipliedBy(pictures));
    }
}
