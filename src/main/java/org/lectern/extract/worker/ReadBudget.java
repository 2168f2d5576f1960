package org.lectern.extract.worker;

import org.lectern.document.SizeLimits;

import java.time.Duration;

/**
 * How much one file may cost. What passes a limit is not lost: the pages until then are kept, and
 * the reading is marked as partial.
 *
 * @param softCpuTime processor time after which a worker stops by itself, between two pages
 * @param cpuTime processor time after which it is stopped
 * @param wallTime time by the clock after which it is stopped, whatever it waits for
 * @param maxBytes of the file; one that is larger is not opened
 * @param maxPages that are read
 * @param maxGlyphs that are read, looked at between two pages
 * @param maxCharacters that are read, looked at between two pages
 * @param maxOcrPages pages that are read from their pictures
 * @param timePerOcrPage what each of these may cost besides, of processor time and by the clock
 */
public record ReadBudget(
        Duration softCpuTime,
        Duration cpuTime,
        Duration wallTime,
        long maxBytes,
        int maxPages,
        long maxGlyphs,
        long maxCharacters,
        int maxOcrPages,
        Duration timePerOcrPage) {

    /** What a reading may cost: the longest books fit, and nobody waits for a trap. */
    public static final ReadBudget DEFAULT =
            new ReadBudget(
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(120),
                    SizeLimits.MAX_FILE_BYTES,
                    5_000,
                    5_000_000,
                    SizeLimits.MAX_CHARACTERS,
                    300,
                    Duration.ofSeconds(60));

    /** When a worker stops by itself that has read some pages from their pictures. */
    public Duration softCpuTime(int pictures) {
        return softCpuTime.plus(timePerOcrPage.multipliedBy(pictures));
    }
}
