package org.lectern.web.page;

import org.jspecify.annotations.Nullable;
import org.lectern.model.SectionKind;
import org.lectern.search.In;
import org.lectern.search.Limits;
import org.lectern.search.Mode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Width;
import org.lectern.web.http.Request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A search as its address says it: the whole state of the search page.
 *
 * @param query as typed
 * @param page from 1
 */
public record SearchAddress(
        String query,
        In in,
        @Nullable String reading,
        @Nullable SectionKind kind,
        @Nullable String session,
        Mode mode,
        int page) {

    public static final int PER_PAGE = 10;

    /**
     * What the request's address says.
     *
     * @throws org.lectern.model.LecternException.BadInput if a parameter has no value of its kind
     */
    public static SearchAddress of(Request request) {
        return new SearchAddress(
                query(request),
                request.choice("in", In.ALL, List.of(In.values())),
                request.parameter("reading"),
                request.choice("kind", List.of(SectionKind.values())),
                request.parameter("session"),
                request.choice("mode", Mode.HYBRID, List.of(Mode.values())),
                request.number("page", 1, 1, Limits.HITS / PER_PAGE));
    }

    /** The words alone, for a form to mend them in. */
    public static SearchAddress ofWords(Request request) {
        return words(query(request));
    }

    /** A search everywhere. */
    public static SearchAddress words(String query) {
        return new SearchAddress(query, In.ALL, null, null, null, Mode.HYBRID, 1);
    }

    private static String query(Request request) {
        String query = request.parameter("q");
        return query == null ? "" : query;
    }

    public SearchAddress in(In where) {
        return new SearchAddress(query, where, reading, kind, session, mode, 1);
    }

    public SearchAddress ofReading(@Nullable String id) {
        return new SearchAddress(query, in, id, kind, session, mode, 1);
    }

    public SearchAddress ofSession(@Nullable String id) {
        return new SearchAddress(query, in, reading, kind, id, mode, 1);
    }

    public SearchAddress ofKind(@Nullable SectionKind wanted) {
        return new SearchAddress(query, in, reading, wanted, session, mode, 1);
    }

    /** The same search for other words. */
    public SearchAddress of(String words) {
        return new SearchAddress(words, in, reading, kind, session, mode, 1);
    }

    public SearchAddress by(Mode other) {
        return new SearchAddress(query, in, reading, kind, session, other, 1);
    }

    public SearchAddress at(int number) {
        return new SearchAddress(query, in, reading, kind, session, mode, number);
    }

    /** Whether no bound is on. */
    public boolean isEverywhere() {
        return equals(words(query));
    }

    public int from() {
        return (page - 1) * PER_PAGE;
    }

    public SearchRequest request(In where, int from, int limit) {
        return new SearchRequest(
                query, where, reading, kind, session, Width.ALONE, mode, from, limit);
    }

    public String href() {
        StringBuilder href = new StringBuilder("/search?q=").append(encoded(query));
        append(href, "in", in == In.ALL ? null : Request.nameOf(in));
        append(href, "reading", reading);
        append(href, "kind", kind == null ? null : Request.nameOf(kind));
        append(href, "session", session);
        append(href, "mode", mode == Mode.HYBRID ? null : Request.nameOf(mode));
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
