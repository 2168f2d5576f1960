package org.lectern.eval;

import org.lectern.model.Hit;
import org.lectern.model.LecternException.BadQuery;
import org.lectern.model.LecternException.Stopped;
import org.lectern.model.RunLine;
import org.lectern.search.In;
import org.lectern.search.Limits;
import org.lectern.search.Mode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes a run by asking the readings every query. A document is a reading, or a passage. */
public final class RunMaker {

    /** For each query, as the deepest of the measures that have a depth needs them. */
    static final int DOCUMENTS = 100;

    private final Searcher searcher;
    private final Mode mode;
    private final Unit unit;

    /** What a document is. */
    public enum Unit {
        /** It stands where its best passage does. */
        READING,
        PASSAGE
    }

    /** A maker that asks this searcher, by as many threads as there are processors. */
    public RunMaker(Searcher searcher, Mode mode, Unit unit) {
        this.searcher = searcher;
        this.mode = mode;
        this.unit = unit;
    }

    /**
     * A run that was made.
     *
     * @param refused of the queries that could not be searched for, the reasons
     */
    public record Made(Run run, SequencedMap<String, String> refused) {}

    private record Found(Query query, List<RunLine> lines, String refusal) {}

    /**
     * Searches for every query; what is found keeps their order.
     *
     * @throws Stopped if this thread is interrupted
     */
    public Made make(List<Query> queries) {
        List<Found> all = findAll(queries);
        SequencedMap<String, String> refused = new LinkedHashMap<>();
        all.stream()
                .filter(found -> !found.refusal().isEmpty())
                .forEach(found -> refused.put(found.query().id(), found.refusal()));
        return new Made(
                Run.of(all.stream().flatMap(found -> found.lines().stream()).toList()), refused);
    }

    private List<Found> findAll(List<Query> queries) {
        List<Callable<Found>> searches = new ArrayList<>();
        queries.forEach(query -> searches.add(() -> found(query)));
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            List<Found> all = new ArrayList<>();
            for (Future<Found> search : threads.invokeAll(searches)) {
                all.add(search.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }

    private Found found(Query query) {
        try {
            return new Found(query, lines(query), "");
        } catch (BadQuery e) {
            return new Found(query, List.of(), e.getMessage());
        }
    }

    /** Passages of one reading crowd out others, so more are asked for until enough are there. */
    private List<RunLine> lines(Query query) {
        int asked = DOCUMENTS;
        List<Hit> hits = hits(query, asked);
        List<RunLine> lines = lines(query, hits);
        while (lines.size() < DOCUMENTS && hits.size() == asked && asked < Limits.HITS) {
            asked = Math.min(2 * asked, Limits.HITS);
            hits = hits(query, asked);
            lines = lines(query, hits);
        }
        return lines.stream().limit(DOCUMENTS).toList();
    }

    private List<RunLine> lines(Query query, List<Hit> hits) {
        return switch (unit) {
            case READING -> RunLine.of(query.id(), hits);
            case PASSAGE -> RunLine.ofPassages(query.id(), hits);
        };
    }

    private List<Hit> hits(Query query, int limit) {
        SearchRequest bounds = new SearchRequest("", In.READINGS, null, null, 0, limit);
        return searcher.question(query.text(), bounds.by(mode)).hits();
    }
}
