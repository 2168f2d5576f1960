package org.lectern.corpus;

import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;

import java.util.List;

/** What came of reading a file: how it is to be listed, and what of it is to be searched. */
public record Contents(CatalogueEntry entry, List<Passage> passages) {

    public Contents {
        passages = List.copyOf(passages);
    }
}
