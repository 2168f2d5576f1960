package org.lectern.extract.worker;

import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.Optional;

/**
 * How reading a file ended.
 *
 * @param pageCount how many pages were seen
 * @param failure what is missing, if anything is
 * @param reusable whether the process that read it can be trusted with another file; after an
 *     {@link Error} it cannot
 */
public record ReadOutcome(int pageCount, Optional<Failure> failure, boolean reusable) {

    /** Nothing is missing. */
    public static ReadOutcome complete(int count) {
        return new ReadOutcome(count, Optional.empty(), true);
    }

    /** Something is missing, which is the file's fault alone. */
    public static ReadOutcome partial(int count, Reason reason, String detail) {
        return new ReadOutcome(count, Optional.of(new Failure(reason, detail)), true);
    }

    /** Says how far reading came, in words for the user. */
    public static String pagesReadMessage(int page) {
        return page == 1
                ? "Only the first page was read."
                : "Only the first %d pages were read.".formatted(page);
    }

    /** The same, in a process that saw an {@link Error}. */
    public ReadOutcome notReusable() {
        return new ReadOutcome(pageCount, failure, false);
    }
}
