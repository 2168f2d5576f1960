package org.lectern.extract.worker;

import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;
import org.lectern.pageimage.Png;
import org.lectern.pageimage.RenderResult;
import org.lectern.pageimage.RenderResult.NotRendered;
import org.lectern.pageimage.RenderResult.Rendered;

/**
 * How drawing a page ended.
 *
 * @param reusable whether the process that drew it can be trusted with another page; after an
 *     {@link Error} it cannot
 */
public record RenderOutcome(RenderResult result, boolean reusable) {

    /** There is a picture. */
    public static RenderOutcome of(Png png) {
        return new RenderOutcome(new Rendered(png), true);
    }

    /** There is none, which is the file's fault alone. */
    public static RenderOutcome failed(Reason reason, String detail) {
        return new RenderOutcome(new NotRendered(new Failure(reason, detail)), true);
    }

    /** The same, in a process that saw an {@link Error}. */
    public RenderOutcome notReusable() {
        return new RenderOutcome(result, false);
    }
}
