package org.lectern.search;

import org.lectern.index.Facets;
import org.lectern.index.IndexQuery;
import org.lectern.index.Scope;
import org.lectern.index.Snapshot;
import org.lectern.model.Catalogue;
import org.lectern.model.Session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts what a request's filters leave, each filter's choices as if it were not set: else all but
 * the one that was made would be gone from its list. A request without filters is counted once.
 */
final class FacetCounting {

    private final Snapshot snapshot;
    private final IndexQuery query;
    private final Map<Scope, Facets> counted = new HashMap<>();

    /**
     * A count for one query.
     *
     * @param query what a request's text was understood as
     */
    FacetCounting(Snapshot snapshot, IndexQuery query) {
        this.snapshot = snapshot;
        this.query = query;
    }

    FacetCounts of(SearchRequest request) {
        return new FacetCounts(
                inReadings(request).total(),
                inNotes(request),
                inReadings(request.ofReading(null)).bySource(),
                inReadings(request.ofKind(null)).byKind(),
                bySession(inReadings(request.ofNoSession()).bySource()));
    }

    private Facets inReadings(SearchRequest request) {
        return in(new Scopes(snapshot.catalogue(), request).readings());
    }

    private int inNotes(SearchRequest request) {
        Scopes scopes = new Scopes(snapshot.catalogue(), request.everywhere());
        return scopes.inNotes() ? in(scopes.notes()).total() : 0;
    }

    private Facets in(Scope scope) {
        return counted.computeIfAbsent(scope, s -> snapshot.facets(query, s));
    }

    private Map<String, Integer> bySession(Map<String, Integer> byReading) {
        Catalogue catalogue = snapshot.catalogue();
        Map<String, Integer> bySession = new HashMap<>();
        for (Session session : catalogue.sessions()) {
            Set<String> readings = catalogue.readingsOf(session);
            int sum = readings.stream().mapToInt(id -> byReading.getOrDefault(id, 0)).sum();
            if (sum > 0) {
                bySession.put(session.id(), sum);
            }
        }
        return bySession;
    }
}
