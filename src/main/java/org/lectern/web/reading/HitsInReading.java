package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Snapshot;
import org.lectern.model.Hit;
import org.lectern.model.LecternException;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.ScoreParts;
import org.lectern.search.In;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a query finds in one reading, in the reading's order, and the passage that is looked at
 * among it.
 *
 * @param hits of the query, and the passage that is looked at where that is another
 * @param at which of them is looked at, from 0; -1 for none
 */
record HitsInReading(List<Hit> hits, int at) {

    /** More than these nobody steps through. */
    private static final int MOST = 12;

    HitsInReading {
        hits = List.copyOf(hits);
    }

    /** A query that cannot be searched for finds nothing here: the search page says why. */
    static HitsInReading of(Searcher searcher, ViewerAddress address) {
        List<Hit> hits = new ArrayList<>(found(searcher, address));
        Optional<Hit> looked = looked(searcher.snapshot(), address, hits);
        looked.filter(hit -> !hits.contains(hit)).ifPresent(hits::add);
        hits.sort(Comparator.comparingInt(hit -> hit.passage().ordinal()));
        return new HitsInReading(hits, looked.map(hits::indexOf).orElse(-1));
    }

    private static List<Hit> found(Searcher searcher, ViewerAddress address) {
        if (address.query() == null) {
            return List.of();
        }
        SearchRequest request =
                new SearchRequest(
                        address.query(), In.READINGS, address.reading().id(), null, 0, MOST);
        try {
            return searcher.search(request).hits().stream()
                    .filter(hit -> !hit.highlights().isEmpty())
                    .toList();
        } catch (LecternException e) {
            return List.of();
        }
    }

    private static Optional<Hit> looked(Snapshot snapshot, ViewerAddress address, List<Hit> hits) {
        @Nullable String id = address.passage();
        if (id == null) {
            return Optional.empty();
        }
        return hits.stream()
                .filter(hit -> hit.passage().id().equals(id))
                .findFirst()
                .or(() ->
                        snapshot.passage(id)
                                .filter(p -> p.source().equals(address.reading().id()))
                                .map(p -> alone(p, address.reading())));
    }

    private static Hit alone(Passage passage, Reading reading) {
        return new Hit(
                1, 0, new ScoreParts.OfWords(0), passage, reading, List.of(), null, List.of());
    }

    Optional<Hit> current() {
        return at < 0 ? Optional.empty() : Optional.of(hits.get(at));
    }

    /** The page that a hit begins on. */
    static int page(Hit hit) {
        return hit.passage().locator() instanceof Locator.Pages pages ? pages.first() : 1;
    }

    /** Those that stand on a page, or partly. */
    List<Hit> on(int page) {
        return hits.stream()
                .filter(hit ->
                        hit.passage().locator() instanceof Locator.Pages pages
                                && pages.first() <= page
                                && page <= pages.last())
                .toList();
    }
}
