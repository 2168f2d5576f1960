package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException;
import org.lectern.search.Searcher;
import org.lectern.web.answers.AskedLately;
import org.lectern.web.answers.AskedLately.Asked;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.page.AskForm;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;
import org.lectern.web.page.Means;
import org.lectern.web.page.Pages;
import org.lectern.web.page.SearchAddress;
import org.lectern.web.search.SearchPage.Found;

/** The search page: what a query found, or why it cannot be searched for. */
public final class SearchEndpoint implements Endpoint.OfCommit {

    private static final int SERVER_ERROR = 500;

    private final Pages pages;
    private final @Nullable Embedder embedder;
    private final Means means;
    private final AskedLately lately;
    private final NotesAnswers answers;

    /**
     * The endpoint.
     *
     * @param embedder null to search by words alone
     */
    public SearchEndpoint(
            Pages pages,
            @Nullable Embedder embedder,
            Means means,
            AskedLately lately,
            NotesAnswers answers) {
        this.pages = pages;
        this.embedder = embedder;
        this.means = means;
        this.lately = lately;
        this.answers = answers;
    }

    @Override
    public Reply reply(Request request, Snapshot snapshot) {
        try {
            SearchAddress address = SearchAddress.of(request);
            return request.parameters().containsKey("q")
                    ? page(200, address, snapshot, null, found(address, snapshot))
                    : page(200, address, snapshot, null, null);
        } catch (LecternException e) {
            if (e.httpStatus() >= SERVER_ERROR) {
                throw e;
            }
            SearchAddress words = SearchAddress.ofWords(request);
            return page(e.httpStatus(), words, snapshot, e.getMessage(), null);
        }
    }

    private Found found(SearchAddress address, Snapshot snapshot) {
        Searcher searcher = new Searcher(snapshot, embedder);
        Found found = new Finder(searcher, address, means, answers.alsoAsked(snapshot)).found();
        if (!found.state().isEmpty() && address.isEverywhere()) {
            lately.add(new Asked(address.query(), found.state(), address.href()));
        }
        return found;
    }

    private Reply page(
            int status,
            SearchAddress address,
            Snapshot snapshot,
            @Nullable String refusal,
            @Nullable Found found) {
        String title = address.query().isEmpty() ? "Search" : address.query();
        return pages.html(
                status,
                "search",
                new SearchPage(
                        Layout.of(title, Room.SEARCH, snapshot),
                        AskForm.of(address, snapshot.catalogue()),
                        refusal,
                        found));
    }
}
