package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.lectern.index.Candidates;
import org.lectern.index.Commit;
import org.lectern.index.IndexQuery;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.Reference;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A reader of one commit. */
final class LuceneSnapshot implements Snapshot {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Catalogue catalogue;
    private final Commit commit;

    LuceneSnapshot(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(Schema.similarity());
        this.catalogue = CatalogueReader.read(reader);
        this.commit = commit(reader.getIndexCommit().getUserData(), catalogue);
    }

    private static Commit commit(Map<String, String> data, Catalogue catalogue) {
        List<CatalogueEntry> readings =
                catalogue.entries().stream()
                        .filter(e -> e.source() instanceof Reading && e.passages() > 0)
                        .toList();
        return new Commit(
                Objects.requireNonNull(data.get(Schema.COMMIT_FINGERPRINT)),
                Objects.requireNonNull(data.get(Schema.COMMIT_CORPUS)),
                Schema.reader(data),
                Instant.parse(Objects.requireNonNull(data.get(Schema.COMMIT_TIME))),
                readings.size(),
                readings.stream().mapToInt(CatalogueEntry::passages).sum());
    }

    @Override
    public Commit commit() {
        return commit;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Candidates search(IndexQuery query, Scope scope, int limit) {
        try {
            Query translated = new QueryTranslator(Schema.analyzer(), scope).scoped(query);
            TopDocs found = best(translated, limit);
            return new Candidates(Math.toIntExact(found.totalHits.value()), read(found.scoreDocs));
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    /** Counts all matches, since readers are told how many there are. */
    private TopDocs best(Query query, int limit) throws IOException {
        return searcher.search(
                query,
                new TopScoreDocCollectorManager(Math.max(1, limit), null, Integer.MAX_VALUE));
    }

    private List<Candidates.Candidate> read(ScoreDoc[] hits) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Candidates.Candidate> read = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            Passage passage = Documents.passage(stored.document(hit.doc));
            read.add(new Candidates.Candidate(passage, hit.score));
        }
        return read;
    }

    @Override
    public Map<String, Integer> documentFrequencies(Collection<String> terms) {
        Map<String, Integer> frequencies = new HashMap<>();
        try {
            for (String term : terms) {
                frequencies.put(term, reader.docFreq(new Term(Schema.READING_TEXT, term)));
            }
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
        return frequencies;
    }

    @Override
    public Optional<Passage> passage(String id) {
        try {
            TopDocs found = searcher.search(new TermQuery(new Term(Schema.PASSAGE_ID, id)), 1);
            return read(found.scoreDocs).stream().findFirst().map(Candidates.Candidate::passage);
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public List<Reference> references(String source) {
        Query entry =
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Schema.SOURCE_ID, source)), Occur.FILTER)
                        .add(new TermQuery(new Term(Schema.KIND, Schema.SOURCE)), Occur.FILTER)
                        .build();
        try {
            List<Reference> references = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(entry, 1).scoreDocs) {
                Set<String> fields = Set.of(Schema.REFERENCE);
                references.addAll(
                        Documents.references(searcher.storedFields().document(hit.doc, fields)));
            }
            return references;
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            reader.directory().close();
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }
}
