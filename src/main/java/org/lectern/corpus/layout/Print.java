package org.lectern.corpus.layout;

import org.lectern.model.Failure;

import java.util.List;
import java.util.Optional;

/**
 * What was read of a printed document before it is understood.
 *
 * @param pages those that could be read, in order
 * @param count how many pages the document has, as far as is known
 * @param failure what is missing, if anything is; without any page, why
 */
public record Print(List<Page> pages, int count, Optional<Failure> failure) {

    public Print {
        pages = List.copyOf(pages);
    }

    /** Nothing could be read. */
    public static Print unread(Failure failure) {
        return new Print(List.of(), 0, Optional.of(failure));
    }
}
