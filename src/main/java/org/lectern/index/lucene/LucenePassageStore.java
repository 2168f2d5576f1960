package org.lectern.index.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.lectern.index.PassageStore;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.Reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the stored fields and values of one commit. */
final class LucenePassageStore implements PassageStore {

    private static final Query SOURCES = new TermQuery(new Term(Schema.KIND, Schema.SOURCE));

    private final DeadlineSearcher searcher;

    LucenePassageStore(DeadlineSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public List<Passage> passages(List<Integer> passages) {
        return searcher.read(index -> new PassageReader(index).passages(passages));
    }

    @Override
    public Map<Integer, PassageVectors> vectors(Collection<Integer> passages) {
        return searcher.read(index -> new PassageReader(index).vectors(passages));
    }

    @Override
    public Optional<Passage> passage(String id) {
        Query withId = new TermQuery(new Term(Schema.PASSAGE_ID, id));
        return searcher.read(index -> passages(index, index.search(withId, 1)).stream())
                .findFirst();
    }

    @Override
    public List<Passage> passagesOf(String source) {
        Query passages =
                new BooleanQuery.Builder()
                        .add(ofSource(source), Occur.FILTER)
                        .add(SOURCES, Occur.MUST_NOT)
                        .build();
        return searcher.read(index -> {
            int count = Math.max(1, index.count(passages));
            return passages(index, index.search(passages, count, Sort.INDEXORDER));
        });
    }

    private static List<Passage> passages(IndexSearcher index, TopDocs found) throws IOException {
        return new PassageReader(index)
                .passages(Stream.of(found.scoreDocs).map((ScoreDoc hit) -> hit.doc).toList());
    }

    @Override
    public List<Reference> referencesOf(String source) {
        Query entry =
                new BooleanQuery.Builder()
                        .add(ofSource(source), Occur.FILTER)
                        .add(SOURCES, Occur.FILTER)
                        .build();
        return searcher.read(index -> references(index, index.search(entry, 1)));
    }

    private static List<Reference> references(IndexSearcher index, TopDocs found)
            throws IOException {
        List<Reference> references = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            references.addAll(
                    DocumentMapper.references(
                            index.storedFields().document(hit.doc, Set.of(Schema.REFERENCE))));
        }
        return references;
    }

    private static Query ofSource(String id) {
        return new TermQuery(new Term(Schema.SOURCE_ID, id));
    }
}
