package org.lectern.corpus;

import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;
import org.lectern.model.Reference;

import java.util.List;

/**
 * What came of reading a file: how it is to be listed, and what of it is to be searched.
 *
 * @param references that a reading lists; none for notes
 */
public record ParsedSource(
        CatalogueEntry entry, List<Passage> passages, List<Reference> references) {

    public ParsedSource {
        passages = List.copyOf(passages);
        references = List.copyOf(references);
    }

    /** A source that lists no references. */
    public ParsedSource(CatalogueEntry entry, List<Passage> passages) {
        this(entry, passages, List.of());
    }
}
