package org.lectern.extract.worker;

import java.nio.file.Path;

/** Draws pages. It works in a process of its own, one page at a time. */
@FunctionalInterface
public interface RenderHandler {

    /**
     * Draws a page. What is wrong with it is in the result; what is thrown ends the process.
     *
     * @param page counted from 1
     * @param dpi dots per inch, unless that makes more pixels than the budget has
     * @param budget what it may cost, as far as that can be kept from within
     */
    RenderOutcome render(Path file, int page, int dpi, RenderBudget budget);
}
