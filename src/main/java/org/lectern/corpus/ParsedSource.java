package org.lectern.corpus;

import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;
import org.lectern.model.Reference;

import java.util.List;

/**
 * A source as read: its entry in the catalogue, and the text to index.
 *
 * @param references in the reference lists of a reading; empty for notes
 */
public record ParsedSource(
        CatalogueEntry entry, List<Passage> passages, List<Reference> references) {

    public ParsedSource {
        passages = List.copyOf(passages);
        references = List.copyOf(references);
    }

    /** Creates a source without references. */
    public ParsedSource(CatalogueEntry entry, List<Passage> passages) {
        this(entry, passages, List.of());
    }
}
