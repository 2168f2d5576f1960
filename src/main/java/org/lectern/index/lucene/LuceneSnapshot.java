package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Acronyms;
import org.lectern.index.Candidates;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.Commit;
import org.lectern.index.IndexQuery;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Reading;
import org.lectern.model.Reference;
import org.lectern.model.Vector;

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
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** A reader of one commit. */
final class LuceneSnapshot implements Snapshot {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final PassageReader passages;
    private final Catalogue catalogue;
    private final Commit commit;
    private @Nullable Acronyms acronyms;

    LuceneSnapshot(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(Schema.similarity());
        this.passages = new PassageReader(searcher);
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
                readings.stream().mapToInt(CatalogueEntry::passages).sum(),
                Schema.model(data));
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
            TopDocs found = best(translator(scope).scoped(query), limit);
            int total = (int) Math.min(found.totalHits.value(), Candidates.COUNTED);
            return new Candidates(total, candidates(found, score -> score));
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    private static QueryTranslator translator(Scope scope) {
        return new QueryTranslator(Schema.analyzer(), scope);
    }

    private TopDocs best(Query query, int limit) throws IOException {
        return searcher.search(
                query, new TopScoreDocCollectorManager(limit, null, Candidates.COUNTED));
    }

    private static List<Candidate> candidates(TopDocs found, DoubleUnaryOperator score) {
        return Stream.of(found.scoreDocs)
                .map(hit -> new Candidate(hit.doc, score.applyAsDouble(hit.score)))
                .toList();
    }

    @Override
    public List<Candidate> nearest(
            Vector vector, Scope scope, @Nullable IndexQuery required, int limit) {
        String field = Schema.vector(scope, vector.dimensions());
        byte[] target = QuantisedVector.of(vector).bytes();
        Query filter = translator(scope).filter(required);
        try {
            Query nearest = new KnnByteVectorQuery(field, target, limit, filter);
            return passages.byCosine(searcher.search(nearest, limit), vector);
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public Map<Integer, Double> scores(IndexQuery query, Scope scope, Collection<Integer> numbers) {
        try {
            return passages.scores(translator(scope).scoped(query), numbers);
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public double ceiling(IndexQuery query, Scope scope) {
        try {
            return new Ceiling(reader, translator(scope)).of(query);
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public List<Passage> passages(List<Integer> numbers) {
        try {
            return passages.read(numbers);
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public Map<Integer, PassageVectors> vectors(Collection<Integer> numbers) {
        try {
            return passages.vectors(numbers);
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
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

    /** Read when first asked for: not every search needs them. */
    @Override
    public synchronized Acronyms acronyms() {
        if (acronyms == null) {
            try {
                acronyms = CatalogueReader.acronyms(reader);
            } catch (IOException e) {
                throw LuceneIndex.failed(e);
            }
        }
        return acronyms;
    }

    @Override
    public Optional<Passage> passage(String id) {
        try {
            TopDocs found = searcher.search(new TermQuery(new Term(Schema.PASSAGE_ID, id)), 1);
            List<Integer> numbers = Stream.of(found.scoreDocs).map(hit -> hit.doc).toList();
            return passages.read(numbers).stream().findFirst();
        } catch (IOException e) {
            throw LuceneIndex.failed(e);
        }
    }

    @Override
    public List<Passage> passagesOf(String source) {
        Query ofSource = new TermQuery(new Term(Schema.SOURCE_ID, source));
        Query passages =
                new BooleanQuery.Builder()
                        .add(ofSource, Occur.FILTER)
                        .add(new TermQuery(new Term(Schema.KIND, Schema.SOURCE)), Occur.MUST_NOT)
                        .build();
        try {
            int most = Math.max(1, searcher.count(passages));
            TopDocs found = searcher.search(passages, most, Sort.INDEXORDER);
            return this.passages.read(Stream.of(found.scoreDocs).map(hit -> hit.doc).toList());
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
