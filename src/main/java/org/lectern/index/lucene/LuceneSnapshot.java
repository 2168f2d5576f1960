package org.lectern.index.lucene;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
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
import org.lectern.index.Deadline;
import org.lectern.index.Facets;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.index.WordCount;
import org.lectern.model.Catalogue;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Passage;
import org.lectern.model.PassageVectors;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Reading;
import org.lectern.model.Reference;
import org.lectern.model.Vector;
import org.lectern.query.IndexQuery;

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
import java.util.stream.Stream;

/** A reader of one commit. */
final class LuceneSnapshot implements Snapshot {

    private final CommitReader opened;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final PassageReader passages;
    private final Catalogue catalogue;
    private final Commit commit;
    private final LuceneVocabulary vocabulary;
    private @Nullable Acronyms acronyms;

    /**
     * A snapshot of the commit that a reader has open.
     *
     * @param opened becomes its own, to close
     */
    LuceneSnapshot(CommitReader opened) throws IOException {
        this.opened = opened;
        this.reader = opened.reader();
        this.searcher = searcher(reader);
        this.vocabulary = new LuceneVocabulary(searcher.getIndexReader());
        this.passages = new PassageReader(searcher);
        this.catalogue = CatalogueReader.read(reader);
        this.commit = commit(opened.data(), catalogue);
    }

    /**
     * Lucene looks at the clock in two places: the searcher while it goes through passages, the
     * reader while it goes through words.
     */
    private static IndexSearcher searcher(DirectoryReader reader) throws IOException {
        IndexSearcher searcher =
                new IndexSearcher(new ExitableDirectoryReader(reader, Deadline::isExpired));
        searcher.setTimeout(Deadline::isExpired);
        searcher.setSimilarity(Schema.similarity());
        return searcher;
    }

    /** Something that is read. */
    private interface ReadOperation<T> {
        T run() throws IOException;
    }

    /** A search that Lucene breaks off has found a part, which nobody is to take for the whole. */
    private static <T> T read(ReadOperation<T> work) {
        try {
            T read = work.run();
            Deadline.check();
            return read;
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            throw Deadline.exceeded();
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }

    private static Commit commit(Map<String, String> data, Catalogue catalogue) {
        List<CatalogueEntry> readings =
                catalogue.entries().stream()
                        .filter(e -> e.source() instanceof Reading && e.passages() > 0)
                        .toList();
        return new Commit(
                Objects.requireNonNull(data.get(Schema.COMMIT_FINGERPRINT)),
                Objects.requireNonNull(data.get(Schema.COMMIT_CORPUS)),
                Schema.readerVersion(data),
                Instant.parse(Objects.requireNonNull(data.get(Schema.COMMIT_TIME))),
                readings.size(),
                readings.stream().mapToInt(CatalogueEntry::passages).sum(),
                Schema.embeddingModel(data));
    }

    CommitReader opened() {
        return opened;
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
        return read(() -> {
            TopDocs found =
                    topDocs(QueryTranslator.forRanking(scope).translateInScope(query), limit);
            int total = (int) Math.min(found.totalHits.value(), Candidates.MAX_COUNTED);
            return new Candidates(total, candidates(found));
        });
    }

    private TopDocs topDocs(Query query, int limit) throws IOException {
        return searcher.search(
                query, new TopScoreDocCollectorManager(limit, null, Candidates.MAX_COUNTED));
    }

    private static List<Candidate> candidates(TopDocs found) {
        return Stream.of(found.scoreDocs).map(hit -> new Candidate(hit.doc, hit.score)).toList();
    }

    @Override
    public List<Candidate> nearest(
            Vector vector, Scope scope, @Nullable IndexQuery required, int limit) {
        String field = Schema.vectorField(scope, vector.dimensions());
        byte[] target = QuantisedVector.of(vector).bytes();
        Query filter = QueryTranslator.forRanking(scope).vectorFilter(required);
        return read(() -> {
            Query nearest = new KnnByteVectorQuery(field, target, limit, filter);
            return passages.rescoredByCosine(searcher.search(nearest, limit), vector);
        });
    }

    @Override
    public Map<Integer, Double> scores(IndexQuery query, Scope scope, Collection<Integer> numbers) {
        Query scoped = QueryTranslator.forRanking(scope).translateInScope(query);
        return read(() -> passages.scores(scoped, numbers));
    }

    @Override
    public double maxScoreEstimate(IndexQuery query, Scope scope) {
        return read(() ->
                new MaxScoreEstimate(searcher.getIndexReader(), QueryTranslator.forRanking(scope))
                        .estimate(query));
    }

    @Override
    public List<Passage> passages(List<Integer> numbers) {
        return read(() -> passages.passages(numbers));
    }

    @Override
    public Map<Integer, PassageVectors> vectors(Collection<Integer> numbers) {
        return read(() -> passages.vectors(numbers));
    }

    @Override
    public Map<String, Integer> documentFrequencies(Collection<String> terms) {
        return read(() -> {
            Map<String, Integer> frequencies = new HashMap<>();
            for (String term : terms) {
                frequencies.put(term, reader.docFreq(new Term(Schema.READING_TEXT, term)));
            }
            return frequencies;
        });
    }

    @Override
    public Facets facets(IndexQuery query, Scope scope) {
        Query scoped = QueryTranslator.forCounting(scope).translateInScope(query);
        return read(() -> searcher.search(scoped, FacetCollector.MANAGER));
    }

    @Override
    public List<WordCount> wordsWithPrefix(String prefix, int limit) {
        return read(() -> vocabulary.wordsWithPrefix(prefix, limit));
    }

    @Override
    public Optional<String> closestWord(String word, int edits) {
        return read(() -> vocabulary.closestWord(word, edits));
    }

    /**
     * Read when first asked for: not every search needs them. No deadline holds for what all
     * searches have of it.
     */
    @Override
    public synchronized Acronyms acronyms() {
        if (acronyms == null) {
            try {
                acronyms = CatalogueReader.acronyms(reader);
            } catch (IOException e) {
                throw LuceneIndex.ioFailure(e);
            }
        }
        return acronyms;
    }

    @Override
    public Optional<Passage> passage(String id) {
        return read(() -> {
            TopDocs found = searcher.search(new TermQuery(new Term(Schema.PASSAGE_ID, id)), 1);
            List<Integer> numbers = Stream.of(found.scoreDocs).map(hit -> hit.doc).toList();
            return passages.passages(numbers).stream().findFirst();
        });
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
            return this.passages.passages(Stream.of(found.scoreDocs).map(hit -> hit.doc).toList());
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }

    @Override
    public List<Reference> referencesOf(String source) {
        Query entry =
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Schema.SOURCE_ID, source)), Occur.FILTER)
                        .add(new TermQuery(new Term(Schema.KIND, Schema.SOURCE)), Occur.FILTER)
                        .build();
        return read(() -> {
            List<Reference> references = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(entry, 1).scoreDocs) {
                Set<String> fields = Set.of(Schema.REFERENCE);
                references.addAll(
                        DocumentMapper.references(
                                searcher.storedFields().document(hit.doc, fields)));
            }
            return references;
        });
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (IOException e) {
            throw LuceneIndex.ioFailure(e);
        }
    }
}
