package org.lectern.extract;

import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.Optional;

/**
 * The end of reading a file.
 *
 * @param pageCount number of pages that were seen
 * @param failure why pages are missing, if any are
 */
public record ReadOutcome(int pageCount, Optional<Failure> failure) {

    /** Returns the outcome of a file of which nothing is missing. */
    public static ReadOutcome complete(int pageCount) {
        return new ReadOutcome(pageCount, Optional.empty());
    }

    /** Returns the outcome of a file of which pages are missing. */
    public static ReadOutcome partial(int pageCount, Reason reason, String detail) {
        return new ReadOutcome(pageCount, Optional.of(new Failure(reason, detail)));
    }

    /** Returns a sentence for the user about the pages that were read. */
    public static String pagesReadMessage(int lastPage) {
        return lastPage == 1
                ? "Only the first page was read."
                : "Only the first %d pages were read.".formatted(lastPage);
    }
}
