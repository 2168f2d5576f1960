package org.lectern.pageimage;

import org.lectern.model.Failure;

/** What came of drawing a page. */
public sealed interface RenderResult {

    /**
     * The page as it is shown: cropped, turned, on white.
     *
     * @param png knows at how many dots per inch it was drawn
     */
    record Rendered(Png png) implements RenderResult {}

    /** There is no picture. */
    record NotRendered(Failure failure) implements RenderResult {}
}
