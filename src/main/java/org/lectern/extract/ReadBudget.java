package org.lectern.extract;

import org.lectern.document.SizeLimits;
import org.lectern.extract.worker.TimeBudget;

import java.time.Duration;

/**
 * Limits on the reading of one file. A file that exceeds a limit is not lost: the pages before it
 * are kept, and the reading is marked as partial.
 *
 * @param softCpuTime processor time after which the worker stops by itself, between two pages
 * @param time the time after which the worker process is ended
 * @param maxBytes size of the file; a larger one is not opened
 * @param maxPages pages that are read
 * @param maxGlyphs glyphs that are read, checked between two pages
 * @param maxCharacters characters that are read, checked between two pages
 * @param maxOcrPages pages that are recognised from their images
 * @param timePerOcrPage what each of these may take besides, of processor and elapsed time
 */
public record ReadBudget(
        Duration softCpuTime,
        TimeBudget time,
        long maxBytes,
        int maxPages,
        long maxGlyphs,
        long maxCharacters,
        int maxOcrPages,
        Duration timePerOcrPage) {

    /** Limits that the longest books keep to. */
    public static final ReadBudget DEFAULT =
            new ReadBudget(
                    Duration.ofSeconds(15),
                    new TimeBudget(Duration.ofSeconds(20), Duration.ofSeconds(120)),
                    SizeLimits.MAX_FILE_BYTES,
                    5_000,
                    5_000_000,
                    SizeLimits.MAX_CHARACTERS,
                    300,
                    Duration.ofSeconds(60));

    /** Returns the soft limit for a worker that has recognised some pages from their images. */
    public Duration softCpuTime(int ocrPages) {
        return softCpuTime.plus(timePerOcrPage.multipliedBy(ocrPages));
    }
}
