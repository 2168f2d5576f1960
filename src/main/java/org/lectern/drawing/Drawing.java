package org.lectern.drawing;

import org.lectern.model.Failure;

/** What came of drawing a page. */
public sealed interface Drawing {

    /**
     * The page as it is shown: cropped, turned, on white.
     *
     * @param png knows at how many dots per inch it was drawn
     */
    record Drawn(Png png) implements Drawing {}

    /** There is no picture. */
    record Undrawn(Failure failure) implements Drawing {}
}
