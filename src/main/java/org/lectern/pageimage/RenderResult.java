package org.lectern.pageimage;

import org.lectern.model.Failure;

/** The result of rendering a page: an image, or a reason why there is none. */
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
