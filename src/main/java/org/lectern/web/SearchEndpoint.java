package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException;
import org.lectern.model.Session;
import org.lectern.model.Source;
import org.lectern.report.Places;
import org.lectern.search.Searcher;

import java.util.ArrayList;
import java.util.List;

/** The search page: what a query found, or why it cannot be searched for. */
final class SearchEndpoint implements Endpoint.OfCommit {

    private static final int SERVER_ERROR = 500;

    private final Pages pages;
    private final @Nullable Embedder embedder;

    SearchEndpoint(Pages pages, @Nullable Embedder embedder) {
        this.pages = pages;
        this.embedder = embedder;
    }

    @Override
    public Reply reply(Request request, Snapshot snapshot) {
        try {
            SearchAddress address = SearchAddress.of(request);
            return request.parameters().containsKey("q")
                    ? pages.search(200, found(address, snapshot))
                    : pages.search(200, page(address, snapshot, null, null));
        } catch (LecternException e) {
            if (e.httpStatus() >= SERVER_ERROR) {
                throw e;
            }
            SearchAddress words = SearchAddress.ofWords(request);
            return pages.search(e.httpStatus(), page(words, snapshot, e.getMessage(), null));
        }
    }

    private SearchPage found(SearchAddress address, Snapshot snapshot) {
        Searcher searcher = new Searcher(snapshot, embedder);
        return page(address, snapshot, null, new Finder(searcher, address).found());
    }

    private static SearchPage page(
            SearchAddress address,
            Snapshot snapshot,
            @Nullable String refusal,
            SearchPage.@Nullable Found found) {
        String title = address.query().isEmpty() ? "Search" : address.query();
        return new SearchPage(
                Layout.of(title + " · Lectern", true, snapshot),
                AskForm.of(address),
                filters(address, snapshot),
                refusal,
                found);
    }

    private static List<SearchPage.Filter> filters(SearchAddress address, Snapshot snapshot) {
        List<SearchPage.Filter> filters = new ArrayList<>();
        if (address.session() != null) {
            Session session = snapshot.catalogue().session(address.session());
            filters.add(
                    new SearchPage.Filter(
                            InWords.session(session), address.ofSession(null).href()));
        }
        if (address.reading() != null) {
            String title =
                    snapshot.catalogue()
                            .entry(address.reading())
                            .map(entry -> title(entry.source()))
                            .orElse(address.reading());
            filters.add(new SearchPage.Filter(title, address.ofReading(null).href()));
        }
        return filters;
    }

    private static String title(Source source) {
        return "“" + Places.title(source) + "”";
    }
}
