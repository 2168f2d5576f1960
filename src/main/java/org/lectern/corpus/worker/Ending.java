package org.lectern.corpus.worker;

import org.lectern.model.Failure;
import org.lectern.model.Failure.Reason;

import java.util.Optional;

/**
 * How reading a file ended.
 *
 * @param count how many pages were seen
 * @param failure what is missing, if anything is
 * @param sound whether the process that read it can be trusted with another file; after an {@link
 *     Error} it cannot
 */
public record Ending(int count, Optional<Failure> failure, boolean sound) {

    /** Nothing is missing. */
    public static Ending whole(int count) {
        return new Ending(count, Optional.empty(), true);
    }

    /** Something is missing, which is the file's fault alone. */
    public static Ending missing(int count, Reason reason, String detail) {
        return new Ending(count, Optional.of(new Failure(reason, detail)), true);
    }

    /** Says how far reading came, in words for the user. */
    public static String readUntil(int page) {
        return page == 1
                ? "Only the first page was read."
                : "Only the first %d pages were read.".formatted(page);
    }

    /** The same, in a process that saw an {@link Error}. */
    public Ending unsound() {
        return new Ending(count, failure, false);
    }
}
