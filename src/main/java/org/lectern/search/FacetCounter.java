package org.lectern.search;

import org.lectern.index.Facets;
import org.lectern.index.PassageSearcher;
import org.lectern.index.Scope;
import org.lectern.model.Catalogue;
import org.lectern.model.Session;
import org.lectern.query.IndexQuery;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts the matches for each value of a request's filters. The values of one filter are counted as
 * if that filter were not set, so that its list offers all alternatives to the current value.
 */
final class FacetCounter {

    private final PassageSearcher searcher;
    private final Catalogue catalogue;
    private final IndexQuery query;

    /** Requests without filters have the same scope for every facet, which is counted once. */
    private final Map<Scope, Facets> cachedFacets = new HashMap<>();

    /** Creates a counter of the matches of one query. */
    FacetCounter(PassageSearcher searcher, Catalogue catalogue, IndexQuery query) {
        this.searcher = searcher;
        this.catalogue = catalogue;
        this.query = query;
    }

    FacetCounts count(SearchRequest request) {
        return new FacetCounts(
                readingFacets(request).totalMatches(),
                noteMatches(request),
                readingFacets(request.withReading(null)).bySource(),
                readingFacets(request.withSectionKind(null)).bySectionKind(),
                bySession(readingFacets(request.withoutSession()).bySource()));
    }

    private Facets readingFacets(SearchRequest request) {
        return facetsIn(new ScopeResolver(catalogue, request).readingScope());
    }

    private int noteMatches(SearchRequest request) {
        ScopeResolver scopes = new ScopeResolver(catalogue, request.withAllSources());
        return scopes.includesNotes() ? facetsIn(scopes.noteScope()).totalMatches() : 0;
    }

    private Facets facetsIn(Scope scope) {
        return cachedFacets.computeIfAbsent(scope, s -> searcher.facets(query, s));
    }

    private Map<String, Integer> bySession(Map<String, Integer> byReading) {
        Map<String, Integer> bySession = new HashMap<>();
        for (Session session : catalogue.sessions()) {
            Set<String> readings = catalogue.readingsCitedBy(session);
            int matches = readings.stream().mapToInt(id -> byReading.getOrDefault(id, 0)).sum();
            if (matches > 0) {
                bySession.put(session.id(), matches);
            }
        }
        return bySession;
    }
}
