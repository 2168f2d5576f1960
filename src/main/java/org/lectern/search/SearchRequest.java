package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.SectionKind;
import org.lectern.query.QueryParser;

/**
 * A search, as a user asks for it.
 *
 * @param query with syntax, as {@link QueryParser} describes it
 * @param reading id, to look in that one alone
 * @param sectionKind to look in readings' sections of this kind alone
 * @param session id of the session that it belongs to
 * @param sessionScope what the session means for it
 * @param mode by what passages are to be found
 * @param offset how many of the best hits to pass over
 * @param limit how many hits to give at most
 */
public record SearchRequest(
        String query,
        SourceFilter sources,
        @Nullable String reading,
        @Nullable SectionKind sectionKind,
        @Nullable String session,
        SessionScope sessionScope,
        RetrievalMode mode,
        int offset,
        int limit) {

    /** A search in sections of all kinds. */
    public SearchRequest(
            String query,
            SourceFilter in,
            @Nullable String reading,
            @Nullable String session,
            SessionScope width,
            RetrievalMode mode,
            int from,
            int limit) {
        this(query, in, reading, null, session, width, mode, from, limit);
    }

    /** A search by both words and meaning; within a session, where one is named. */
    public SearchRequest(
            String query,
            SourceFilter in,
            @Nullable String reading,
            @Nullable String session,
            int from,
            int limit) {
        this(query, in, reading, session, SessionScope.ALONE, RetrievalMode.HYBRID, from, limit);
    }

    /** The same by other means. */
    public SearchRequest withMode(RetrievalMode other) {
        return new SearchRequest(
                query, sources, reading, sectionKind, session, sessionScope, other, offset, limit);
    }

    /** The same in sections of one kind; null for all. */
    public SearchRequest withSectionKind(@Nullable SectionKind other) {
        return new SearchRequest(
                query, sources, reading, other, session, sessionScope, mode, offset, limit);
    }

    /** The same in one reading; null for all. */
    SearchRequest withReading(@Nullable String other) {
        return new SearchRequest(
                query, sources, other, sectionKind, session, sessionScope, mode, offset, limit);
    }

    /** The same, belonging to no session. */
    SearchRequest withoutSession() {
        return new SearchRequest(
                query, sources, reading, sectionKind, null, sessionScope, mode, offset, limit);
    }

    /** The same in readings and notes. */
    SearchRequest withAllSources() {
        return new SearchRequest(
                query,
                SourceFilter.ALL,
                reading,
                sectionKind,
                session,
                sessionScope,
                mode,
                offset,
                limit);
    }

    /** The same for another number of hits. */
    SearchRequest withLimit(int other) {
        return new SearchRequest(
                query, sources, reading, sectionKind, session, sessionScope, mode, offset, other);
    }

    /** How many of the best are looked at. */
    int depth() {
        return offset + limit;
    }
}
