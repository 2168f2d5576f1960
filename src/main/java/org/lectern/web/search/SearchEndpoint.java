package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.SessionAnswerCache;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.model.AnswerState;
import org.lectern.model.LecternException;
import org.lectern.search.Searcher;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.ErrorResponses;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.search.SearchPage.ResultList;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;
import org.lectern.web.view.PassageActions;
import org.lectern.web.view.RecentQueries;
import org.lectern.web.view.RecentQueries.RecentQuery;
import org.lectern.web.view.SearchForm;
import org.lectern.web.view.SearchUrl;
import org.lectern.web.view.TemplateRenderer;

/** The search page: what a query found, or why it cannot be searched for. */
public final class SearchEndpoint implements Endpoint.SnapshotEndpoint {

    private static final int SERVER_ERROR = 500;

    private final TemplateRenderer renderer;
    private final @Nullable Embedder embedder;
    private final PassageActions actions;
    private final RecentQueries recentQueries;
    private final SessionAnswerCache answers;

    /**
     * The endpoint.
     *
     * @param embedder null to search by words alone
     */
    public SearchEndpoint(
            TemplateRenderer pages,
            @Nullable Embedder embedder,
            PassageActions means,
            RecentQueries lately,
            SessionAnswerCache answers) {
        this.renderer = pages;
        this.embedder = embedder;
        this.actions = means;
        this.recentQueries = lately;
        this.answers = answers;
    }

    @Override
    public Response respond(Request request, Snapshot snapshot) {
        try {
            SearchUrl address = SearchUrl.of(request);
            return request.parameters().containsKey("q")
                    ? page(200, address, snapshot, null, search(address, snapshot))
                    : page(200, address, snapshot, null, null);
        } catch (LecternException e) {
            if (ErrorResponses.status(e) >= SERVER_ERROR) {
                throw e;
            }
            SearchUrl words = SearchUrl.queryOnly(request);
            return page(ErrorResponses.status(e), words, snapshot, e.getMessage(), null);
        }
    }

    private ResultList search(SearchUrl address, Snapshot snapshot) {
        Searcher searcher = new Searcher(snapshot, embedder);
        ResultList found =
                new SearchPageBuilder(
                                searcher, address, actions, answers.similarQuestions(snapshot))
                        .build();
        AnswerState state = found.state();
        if (state != null && address.isUnfiltered()) {
            recentQueries.add(new RecentQuery(address.query(), state, address.href()));
        }
        return found;
    }

    private Response page(
            int status,
            SearchUrl address,
            Snapshot snapshot,
            @Nullable String refusal,
            @Nullable ResultList found) {
        String title = address.query().isEmpty() ? "Search" : address.query();
        return renderer.render(
                status,
                "search",
                new SearchPage(
                        Layout.of(title, NavItem.SEARCH, snapshot),
                        SearchForm.of(address, snapshot.catalogue()),
                        refusal,
                        found));
    }
}
