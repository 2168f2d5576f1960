package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Snapshot;
import org.lectern.model.Hit;
import org.lectern.model.LecternException;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.search.PreparedQuery;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.SourceFilter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The hits of a query in one reading, in reading order, and the current one.
 *
 * @param hits the hits, including the requested passage if the query does not find it
 * @param currentIndex index of the requested passage; -1 if there is none
 */
record ReadingHits(List<Hit> hits, int currentIndex) {

    /** Maximum number of hits to step through. */
    private static final int MAX_HITS = 12;

    ReadingHits {
        hits = List.copyOf(hits);
    }

    /** Searches the reading. An invalid query has no hits here; the search page explains it. */
    static ReadingHits of(Searcher searcher, ViewerUrl url) {
        List<Hit> hits = new ArrayList<>(search(searcher, url));
        Optional<Hit> requested = requestedHit(searcher.snapshot(), url, hits);
        requested.filter(hit -> !hits.contains(hit)).ifPresent(hits::add);
        hits.sort(Comparator.comparingInt(hit -> hit.passage().ordinal()));
        return new ReadingHits(hits, requested.map(hits::indexOf).orElse(-1));
    }

    private static List<Hit> search(Searcher searcher, ViewerUrl url) {
        if (url.query() == null) {
            return List.of();
        }
        SearchRequest request =
                new SearchRequest(SourceFilter.READINGS, url.reading().id(), null, 0, MAX_HITS);
        try {
            PreparedQuery query = searcher.prepare(url.query(), RetrievalMode.HYBRID);
            return searcher.search(query, request).hits().stream()
                    .filter(hit -> !hit.highlights().isEmpty())
                    .toList();
        } catch (LecternException e) {
            return List.of();
        }
    }

    private static Optional<Hit> requestedHit(Snapshot snapshot, ViewerUrl url, List<Hit> hits) {
        @Nullable String id = url.passage();
        if (id == null) {
            return Optional.empty();
        }
        return hits.stream()
                .filter(hit -> hit.passage().id().equals(id))
                .findFirst()
                .or(() -> storedHit(snapshot, id, url.reading()));
    }

    private static Optional<Hit> storedHit(Snapshot snapshot, String id, Reading reading) {
        return snapshot.store()
                .passage(id)
                .filter(passage -> passage.source().equals(reading.id()))
                .map(passage -> unrankedHit(passage, reading));
    }

    private static Hit unrankedHit(Passage passage, Reading reading) {
        return new Hit(
                1, 0, new ScoreParts.LexicalScore(0), passage, reading, List.of(), null, List.of());
    }

    Optional<Hit> current() {
        return currentIndex < 0 ? Optional.empty() : Optional.of(hits.get(currentIndex));
    }

    /** Returns the page on which a hit begins. */
    static int firstPage(Hit hit) {
        return hit.passage().locator() instanceof Locator.Pages pages ? pages.first() : 1;
    }

    /** Returns the hits that are at least partly on a page. */
    List<Hit> onPage(int page) {
        return hits.stream()
                .filter(hit ->
                        hit.passage().locator() instanceof Locator.Pages pages
                                && pages.first() <= page
                                && page <= pages.last())
                .toList();
    }
}
