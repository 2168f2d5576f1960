package org.lectern.extract;

import org.lectern.model.Failure;

/** The result of rendering: an image, or a reason why there is none. */
public sealed interface RenderResult {

    /** The page or region as it is displayed: cropped, rotated, on white, with its marks. */
    record Rendered(PngImage image) implements RenderResult {}

    /** The region is not on the page. */
    record OutsidePage() implements RenderResult {}

    /** The page cannot be rendered. */
    record NotRendered(Failure failure) implements RenderResult {}
}
