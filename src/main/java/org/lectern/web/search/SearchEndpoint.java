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

/** The endpoint of the search page, which shows results or why a query is invalid. */
public final class SearchEndpoint implements Endpoint.SnapshotEndpoint {

    private static final int SERVER_ERROR = 500;

    private final TemplateRenderer renderer;
    private final @Nullable Embedder embedder;
    private final PassageActions actions;
    private final RecentQueries recentQueries;
    private final SessionAnswerCache answers;

    /**
     * Creates the endpoint.
     *
     * @param embedder null for lexical search only
     */
    public SearchEndpoint(
            TemplateRenderer renderer,
            @Nullable Embedder embedder,
            PassageActions actions,
            RecentQueries recentQueries,
            SessionAnswerCache answers) {
        this.renderer = renderer;
        this.embedder = embedder;
        this.actions = actions;
        this.recentQueries = recentQueries;
        this.answers = answers;
    }

    @Override
    public Response respond(Request request, Snapshot snapshot) {
        try {
            SearchUrl url = SearchUrl.of(request);
            return request.parameters().containsKey("q")
                    ? page(200, url, snapshot, null, search(url, snapshot))
                    : page(200, url, snapshot, null, null);
        } catch (LecternException e) {
            if (ErrorResponses.status(e) >= SERVER_ERROR) {
                throw e;
            }
            SearchUrl words = SearchUrl.queryOnly(request);
            return page(ErrorResponses.status(e), words, snapshot, e.getMessage(), null);
        }
    }

    private ResultList search(SearchUrl url, Snapshot snapshot) {
        Searcher searcher = new Searcher(snapshot, embedder);
        ResultList results =
                new SearchPageBuilder(searcher, url, actions, answers.similarQuestions(snapshot))
                        .build();
        AnswerState state = results.state();
        if (state != null && url.isUnfiltered()) {
            recentQueries.add(new RecentQuery(url.query(), state, url.href()));
        }
        return results;
    }

    private Response page(
            int status,
            SearchUrl url,
            Snapshot snapshot,
            @Nullable String error,
            @Nullable ResultList results) {
        String title = url.query().isEmpty() ? "Search" : url.query();
        return renderer.render(
                status,
                "search",
                new SearchPage(
                        Layout.of(title, NavItem.SEARCH, snapshot),
                        SearchForm.of(url, snapshot.catalogue()),
                        error,
                        results));
    }
}
