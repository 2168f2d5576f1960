package org.lectern.corpus.worker;

import org.lectern.drawing.Drawing;
import org.lectern.drawing.Drawing.Drawn;
import org.lectern.drawing.Drawing.Undrawn;
import org.lectern.drawing.Png;
import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

/**
 * How drawing a page ended.
 *
 * @param sound whether the process that drew it can be trusted with another page; after an {@link
 *     Error} it cannot
 */
public record Sketch(Drawing drawing, boolean sound) {

    /** There is a picture. */
    public static Sketch of(Png png) {
        return new Sketch(new Drawn(png), true);
    }

    /** There is none, which is the file's fault alone. */
    public static Sketch failed(Reason reason, String detail) {
        return new Sketch(new Undrawn(new Failure(reason, detail)), true);
    }

    /** The same, in a process that saw an {@link Error}. */
    public Sketch unsound() {
        return new Sketch(drawing, false);
    }
}
