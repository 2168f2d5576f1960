package org.lectern.web.view;

import org.jspecify.annotations.Nullable;
import org.lectern.model.SectionKind;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;
import org.lectern.web.http.Request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The URL of a search: the whole state of the search page.
 *
 * @param query the query as typed
 * @param page from 1
 */
public record SearchUrl(
        String query,
        SourceFilter sourceFilter,
        @Nullable String reading,
        @Nullable SectionKind kind,
        @Nullable String session,
        RetrievalMode mode,
        int page) {

    public static final int PAGE_SIZE = 10;

    /**
     * Parses a request.
     *
     * @throws org.lectern.model.LecternException.InvalidInputException if a parameter has an
     *     invalid value
     */
    public static SearchUrl of(Request request) {
        return new SearchUrl(
                query(request),
                request.enumParameter("in", SourceFilter.ALL, List.of(SourceFilter.values())),
                request.parameter("reading"),
                request.enumParameter("kind", List.of(SectionKind.values())),
                request.parameter("session"),
                request.enumParameter(
                        "mode", RetrievalMode.HYBRID, List.of(RetrievalMode.values())),
                request.intParameter("page", 1, 1, SearchRequest.MAX_HITS / PAGE_SIZE));
    }

    /** Parses the query alone, for the form of a page that shows an error. */
    public static SearchUrl queryOnly(Request request) {
        return forQuery(query(request));
    }

    /** Returns a search without filters. */
    public static SearchUrl forQuery(String query) {
        return new SearchUrl(query, SourceFilter.ALL, null, null, null, RetrievalMode.HYBRID, 1);
    }

    private static String query(Request request) {
        String query = request.parameter("q");
        return query == null ? "" : query;
    }

    public SearchUrl withSourceFilter(SourceFilter filter) {
        return new SearchUrl(query, filter, reading, kind, session, mode, 1);
    }

    public SearchUrl withReading(@Nullable String id) {
        return new SearchUrl(query, sourceFilter, id, kind, session, mode, 1);
    }

    public SearchUrl withSession(@Nullable String id) {
        return new SearchUrl(query, sourceFilter, reading, kind, id, mode, 1);
    }

    public SearchUrl withKind(@Nullable SectionKind wanted) {
        return new SearchUrl(query, sourceFilter, reading, wanted, session, mode, 1);
    }

    /** Returns a copy with another query. */
    public SearchUrl withQuery(String words) {
        return new SearchUrl(words, sourceFilter, reading, kind, session, mode, 1);
    }

    public SearchUrl withMode(RetrievalMode other) {
        return new SearchUrl(query, sourceFilter, reading, kind, session, other, 1);
    }

    public SearchUrl withPage(int number) {
        return new SearchUrl(query, sourceFilter, reading, kind, session, mode, number);
    }

    /** Returns whether no filter is active. */
    public boolean isUnfiltered() {
        return equals(forQuery(query));
    }

    public int offset() {
        return (page - 1) * PAGE_SIZE;
    }

    public SearchRequest toRequest(SourceFilter where, int from, int limit) {
        return new SearchRequest(where, reading, kind, session, SessionScope.ALONE, from, limit);
    }

    public String href() {
        StringBuilder href = new StringBuilder("/search?q=").append(encoded(query));
        String in = sourceFilter == SourceFilter.ALL ? null : Request.parameterValue(sourceFilter);
        append(href, "in", in);
        append(href, "reading", reading);
        append(href, "kind", kind == null ? null : Request.parameterValue(kind));
        append(href, "session", session);
        append(href, "mode", mode == RetrievalMode.HYBRID ? null : Request.parameterValue(mode));
        append(href, "page", page == 1 ? null : Integer.toString(page));
        return href.toString();
    }

    private static void append(StringBuilder href, String name, @Nullable String value) {
        if (value != null) {
            href.append('&').append(name).append('=').append(encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
