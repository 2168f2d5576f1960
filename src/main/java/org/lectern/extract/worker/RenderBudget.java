package org.lectern.extract.worker;

import org.lectern.document.SizeLimits;
import org.lectern.pageimage.Png;

import java.time.Duration;

/**
 * How much the picture of one page may cost.
 *
 * @param cpuTime processor time after which the worker is stopped
 * @param wallTime time by the clock after which it is stopped, whatever it waits for
 * @param maxBytes of the file; one that is larger is not opened
 * @param maxPixels of the picture; a larger one is drawn at fewer dots per inch
 */
public record RenderBudget(Duration cpuTime, Duration wallTime, long maxBytes, int maxPixels) {

    /** What anyone looking at a page will wait for. */
    public static final RenderBudget DEFAULT =
            new RenderBudget(
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(15),
                    SizeLimits.MAX_FILE_BYTES,
                    Png.MAX_PIXELS);
}
