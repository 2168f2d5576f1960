package org.lectern.extract;

import org.lectern.document.SizeLimits;
import org.lectern.extract.worker.TimeBudget;

import java.time.Duration;

/**
 * Limits on the rendering of one page.
 *
 * @param time the time after which the worker process is ended
 * @param maxBytes size of the file; a larger one is not opened
 * @param maxPixels pixels of the page's image; a larger one is rendered at a lower resolution
 */
public record RenderBudget(TimeBudget time, long maxBytes, int maxPixels) {

    /** Limits for pages that a person waits for. */
    public static final RenderBudget DEFAULT =
            new RenderBudget(
                    new TimeBudget(Duration.ofSeconds(8), Duration.ofSeconds(15)),
                    SizeLimits.MAX_FILE_BYTES,
                    1 << 24);
}
