package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.lectern.analysis.Acronym;
import org.lectern.analysis.Acronyms;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads the catalogue and the acronyms of a commit from the documents of its sources. */
final class CatalogueReader {

    private static final Comparator<CatalogueEntry> BY_FILE_AND_ID =
            Comparator.comparing((CatalogueEntry entry) -> entry.source().file())
                    .thenComparing(entry -> entry.source().id());

    private CatalogueReader() {}

    static Catalogue read(DirectoryReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        StoredFields stored = searcher.storedFields();
        List<CatalogueEntry> entries = new ArrayList<>();
        for (ScoreDoc hit : sources(searcher)) {
            entries.add(
                    DocumentMapper.entry(stored.document(hit.doc, Set.of(Schema.CATALOGUE_ENTRY))));
        }
        entries.sort(BY_FILE_AND_ID);
        return new Catalogue(entries);
    }

    static Acronyms acronyms(DirectoryReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        StoredFields stored = searcher.storedFields();
        List<List<Acronym>> readings = new ArrayList<>();
        for (ScoreDoc hit : sources(searcher)) {
            readings.add(DocumentMapper.acronyms(stored.document(hit.doc, Set.of(Schema.ACRONYM))));
        }
        return Acronyms.of(readings);
    }

    private static ScoreDoc[] sources(IndexSearcher searcher) throws IOException {
        TermQuery sources = new TermQuery(new Term(Schema.KIND, Schema.SOURCE));
        int count = searcher.count(sources);
        return count == 0 ? new ScoreDoc[0] : searcher.search(sources, count).scoreDocs;
    }
}
