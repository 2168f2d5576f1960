package org.lectern.corpus.worker;

import org.lectern.corpus.SizeLimits;
import org.lectern.drawing.Png;

import java.time.Duration;

/**
 * How much the picture of one page may cost.
 *
 * @param processor processor time after which the worker is stopped
 * @param wall time by the clock after which it is stopped, whatever it waits for
 * @param bytes of the file; one that is larger is not opened
 * @param pixels of the picture; a larger one is drawn at fewer dots per inch
 */
public record DrawingBudget(Duration processor, Duration wall, long bytes, int pixels) {

    /** What anyone looking at a page will wait for. */
    public static final DrawingBudget USUAL =
            new DrawingBudget(
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(15),
                    SizeLimits.BYTES,
                    Png.MOST_PIXELS);
}
