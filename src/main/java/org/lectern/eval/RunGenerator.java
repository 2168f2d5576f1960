package org.lectern.eval;

import org.lectern.format.TrecRunLine;
import org.lectern.model.Hit;
import org.lectern.model.LecternException.InvalidQueryException;
import org.lectern.model.LecternException.StoppedException;
import org.lectern.search.PreparedQuery;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.SourceFilter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A generator of runs: searches the readings for every query. */
public final class RunGenerator {

    /** Documents per query: the largest cut-off of the measures (R@100). */
    static final int DOCUMENTS_PER_QUERY = 100;

    private final Searcher searcher;
    private final RetrievalMode mode;
    private final DocumentUnit unit;

    /** The unit that counts as a document of a run. */
    public enum DocumentUnit {
        /** Ranked by its best passage. */
        READING,
        PASSAGE
    }

    /** Creates a generator that searches with one thread per processor. */
    public RunGenerator(Searcher searcher, RetrievalMode mode, DocumentUnit unit) {
        this.searcher = searcher;
        this.mode = mode;
        this.unit = unit;
    }

    /**
     * A run that was made.
     *
     * @param refusals of the queries that could not be searched for, the reasons
     */
    public record GeneratedRun(Run run, SequencedMap<String, String> refusals) {}

    private record QueryResult(EvalQuery query, List<TrecRunLine> lines, String refusal) {}

    /**
     * Searches for every query; what is found keeps their order.
     *
     * @throws StoppedException if this thread is interrupted
     */
    public GeneratedRun generate(List<EvalQuery> queries) {
        List<QueryResult> all = findAll(queries);
        SequencedMap<String, String> refused = new LinkedHashMap<>();
        all.stream()
                .filter(found -> !found.refusal().isEmpty())
                .forEach(found -> refused.put(found.query().id(), found.refusal()));
        return new GeneratedRun(
                Run.of(all.stream().flatMap(found -> found.lines().stream()).toList()), refused);
    }

    private List<QueryResult> findAll(List<EvalQuery> queries) {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            return findAll(queries, threads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } catch (ExecutionException e) {
            throw uncheckedCause(e);
        }
    }

    private List<QueryResult> findAll(List<EvalQuery> queries, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Callable<QueryResult>> searches = new ArrayList<>();
        queries.forEach(query -> searches.add(() -> search(query)));
        List<QueryResult> all = new ArrayList<>();
        for (Future<QueryResult> search : threads.invokeAll(searches)) {
            all.add(search.get());
        }
        return all;
    }

    private static RuntimeException uncheckedCause(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e.getCause());
    }

    private QueryResult search(EvalQuery query) {
        try {
            return new QueryResult(query, lines(query), "");
        } catch (InvalidQueryException e) {
            return new QueryResult(query, List.of(), e.getMessage());
        }
    }

    /** Passages of one reading crowd out others, so more are asked for until enough are there. */
    private List<TrecRunLine> lines(EvalQuery query) {
        PreparedQuery prepared = searcher.prepareQuestion(query.text(), mode);
        int asked = DOCUMENTS_PER_QUERY;
        List<Hit> hits = hits(prepared, asked);
        List<TrecRunLine> lines = lines(query, hits);
        while (lines.size() < DOCUMENTS_PER_QUERY
                && hits.size() == asked
                && asked < SearchRequest.MAX_HITS) {
            asked = Math.min(2 * asked, SearchRequest.MAX_HITS);
            hits = hits(prepared, asked);
            lines = lines(query, hits);
        }
        return lines.stream().limit(DOCUMENTS_PER_QUERY).toList();
    }

    private List<TrecRunLine> lines(EvalQuery query, List<Hit> hits) {
        return switch (unit) {
            case READING -> TrecRunLine.ofReadings(query.id(), hits);
            case PASSAGE -> TrecRunLine.ofPassages(query.id(), hits);
        };
    }

    private List<Hit> hits(PreparedQuery query, int limit) {
        SearchRequest request = new SearchRequest(SourceFilter.READINGS, null, null, 0, limit);
        return searcher.search(query, request).hits();
    }
}
