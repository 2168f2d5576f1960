package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.SectionKind;

/**
 * The scope of a search, and the range of ranked hits to return.
 *
 * @param reading id of the only reading to search; null for all
 * @param sectionKind the only kind of section to search; null for all
 * @param session id of the session that the search belongs to; null for none
 * @param sessionScope the effect of the session on the hits: none, a filter or a reordering
 * @param offset number of best hits to skip
 * @param limit maximum number of hits to return
 */
public record SearchRequest(
        SourceFilter sources,
        @Nullable String reading,
        @Nullable SectionKind sectionKind,
        @Nullable String session,
        SessionScope sessionScope,
        int offset,
        int limit) {

    /** Number of the best hits that can be reached, by a large limit or by paging. */
    public static final int MAX_HITS = 1_000;

    /** Creates a request for sections of all kinds. */
    public SearchRequest(
            SourceFilter sources,
            @Nullable String reading,
            @Nullable String session,
            SessionScope sessionScope,
            int offset,
            int limit) {
        this(sources, reading, null, session, sessionScope, offset, limit);
    }

    /** Creates a request for sections of all kinds, limited to the session where one is named. */
    public SearchRequest(
            SourceFilter sources,
            @Nullable String reading,
            @Nullable String session,
            int offset,
            int limit) {
        this(sources, reading, session, SessionScope.ALONE, offset, limit);
    }

    /** Returns this request for one kind of section; null for all. */
    public SearchRequest withSectionKind(@Nullable SectionKind other) {
        return new SearchRequest(sources, reading, other, session, sessionScope, offset, limit);
    }

    /** Returns this request for one reading; null for all. */
    SearchRequest withReading(@Nullable String other) {
        return new SearchRequest(sources, other, sectionKind, session, sessionScope, offset, limit);
    }

    /** Returns this request without a session. */
    SearchRequest withoutSession() {
        return new SearchRequest(sources, reading, sectionKind, null, sessionScope, offset, limit);
    }

    /** Returns this request for readings and notes. */
    SearchRequest withAllSources() {
        return new SearchRequest(
                SourceFilter.ALL, reading, sectionKind, session, sessionScope, offset, limit);
    }

    /** Returns this request for another number of hits. */
    SearchRequest withLimit(int other) {
        return new SearchRequest(
                sources, reading, sectionKind, session, sessionScope, offset, other);
    }

    /** Returns how many of the best hits must be ranked to serve this request. */
    int depth() {
        return offset + limit;
    }
}
