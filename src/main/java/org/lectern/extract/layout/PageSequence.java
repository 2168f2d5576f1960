package org.lectern.extract.layout;

import org.lectern.model.Failure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of a document as they were read, before layout analysis.
 *
 * @param pages those that could be read, in order; a later one of the same number replaces an
 *     earlier one
 * @param pageCount number of pages of the document, as far as is known
 * @param failure why pages are missing, if any are
 */
public record PageSequence(List<ExtractedPage> pages, int pageCount, Optional<Failure> failure) {

    public PageSequence {
        Map<Integer, ExtractedPage> latest = new LinkedHashMap<>();
        pages.forEach(page -> latest.put(page.number(), page));
        pages = List.copyOf(latest.values());
    }
}
