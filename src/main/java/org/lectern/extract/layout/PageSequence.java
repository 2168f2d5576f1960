package org.lectern.extract.layout;

import org.lectern.model.Failure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of a printed document before it is understood.
 *
 * @param pages those that could be read, in order; one that comes again was read better
 * @param pageCount how many pages the document has, as far as is known
 * @param failure what is missing, if anything is; without any page, why
 */
public record PageSequence(List<ExtractedPage> pages, int pageCount, Optional<Failure> failure) {

    public PageSequence {
        Map<Integer, ExtractedPage> latest = new LinkedHashMap<>();
        pages.forEach(page -> latest.put(page.number(), page));
        pages = List.copyOf(latest.values());
    }
}
