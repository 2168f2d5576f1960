package org.lectern.index.lucene;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.lectern.index.Candidates;
import org.lectern.index.Candidates.Candidate;
import org.lectern.index.Facets;
import org.lectern.index.PassageSearcher;
import org.lectern.index.Scope;
import org.lectern.model.QuantisedVector;
import org.lectern.model.Vector;
import org.lectern.query.IndexQuery;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Searches one commit by BM25 and by vectors. Passage numbers are Lucene's document numbers. */
final class LucenePassageSearcher implements PassageSearcher {

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparingInt(Candidate::passageNumber);

    private final DeadlineSearcher searcher;

    LucenePassageSearcher(DeadlineSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public Candidates search(IndexQuery query, Scope scope, int limit) {
        Query scoped = QueryTranslator.forRanking(scope).translateInScope(query);
        TopScoreDocCollectorManager collector =
                new TopScoreDocCollectorManager(limit, null, Candidates.MAX_COUNTED);
        TopDocs found = searcher.read(index -> index.search(scoped, collector));
        int total = (int) Math.min(found.totalHits.value(), Candidates.MAX_COUNTED);
        return new Candidates(
                total,
                Stream.of(found.scoreDocs).map(hit -> new Candidate(hit.doc, hit.score)).toList());
    }

    @Override
    public List<Candidate> nearest(
            Vector vector, Scope scope, @Nullable IndexQuery required, int limit) {
        Query nearest =
                new KnnByteVectorQuery(
                        Schema.vectorField(scope, vector.dimensions()),
                        QuantisedVector.of(vector).bytes(),
                        limit,
                        QueryTranslator.forRanking(scope).vectorFilter(required));
        return searcher.read(index -> rescore(index, index.search(nearest, limit), vector));
    }

    /**
     * Scores candidates with the exact vector of the query. The graph compares its quantised form,
     * which is a little less precise.
     */
    private static List<Candidate> rescore(IndexSearcher index, TopDocs found, Vector vector)
            throws IOException {
        List<Integer> numbers = Stream.of(found.scoreDocs).map((ScoreDoc hit) -> hit.doc).toList();
        return new PassageReader(index)
                .vectors(numbers).entrySet().stream()
                        .map(e -> new Candidate(e.getKey(), e.getValue().whole().cosine(vector)))
                        .sorted(BEST_FIRST)
                        .toList();
    }

    @Override
    public Map<Integer, Double> scores(
            IndexQuery query, Scope scope, Collection<Integer> passages) {
        Query scoped = QueryTranslator.forRanking(scope).translateInScope(query);
        return searcher.read(index -> new PassageReader(index).scores(scoped, passages));
    }

    @Override
    public double maxScoreEstimate(IndexQuery query, Scope scope) {
        QueryTranslator translator = QueryTranslator.forRanking(scope);
        return searcher.read(
                index -> new MaxScoreEstimate(index.getIndexReader(), translator).estimate(query));
    }

    @Override
    public Facets facets(IndexQuery query, Scope scope) {
        Query scoped = QueryTranslator.forCounting(scope).translateInScope(query);
        return searcher.read(index -> index.search(scoped, FacetCollector.MANAGER));
    }
}
