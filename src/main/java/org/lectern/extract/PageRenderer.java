package org.lectern.extract;

/** Renders pages of files. Safe for use by many threads. */
@FunctionalInterface
public interface PageRenderer {

    /** Renders a page or a region of it. A failure is part of the result, not thrown. */
    RenderResult render(RenderRequest request);
}
