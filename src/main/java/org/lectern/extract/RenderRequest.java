package org.lectern.extract;

import org.lectern.model.Box;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A request for the image of a page, or of a region of it.
 *
 * @param file made absolute, because another process opens it
 * @param page counted from 1
 * @param dpi dots per inch, unless the page's image would exceed the budget's pixels
 * @param region the region to crop, in points of the page; empty for the whole page
 * @param marks marks on the page; those outside the region are not visible
 */
public record RenderRequest(Path file, int page, int dpi, Optional<Box> region, List<Mark> marks) {

    public RenderRequest {
        file = file.toAbsolutePath();
        marks = List.copyOf(marks);
    }

    /** Returns a request for a whole page without marks. */
    public static RenderRequest ofPage(Path file, int page, int dpi) {
        return new RenderRequest(file, page, dpi, Optional.empty(), List.of());
    }
}
