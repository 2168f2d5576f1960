package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.SectionKind;

/**
 * A search, as a user asks for it.
 *
 * @param query with syntax, as {@link QueryParser} describes it
 * @param reading id, to look in that one alone
 * @param kind to look in readings' sections of this kind alone
 * @param session id of the session that it belongs to
 * @param width what the session means for it
 * @param mode by what passages are to be found
 * @param from how many of the best hits to pass over
 * @param limit how many hits to give at most
 */
public record SearchRequest(
        String query,
        In in,
        @Nullable String reading,
        @Nullable SectionKind kind,
        @Nullable String session,
        Width width,
        Mode mode,
        int from,
        int limit) {

    /** A search in sections of all kinds. */
    public SearchRequest(
            String query,
            In in,
            @Nullable String reading,
            @Nullable String session,
            Width width,
            Mode mode,
            int from,
            int limit) {
        this(query, in, reading, null, session, width, mode, from, limit);
    }

    /** A search by both words and meaning; within a session, where one is named. */
    public SearchRequest(
            String query,
            In in,
            @Nullable String reading,
            @Nullable String session,
            int from,
            int limit) {
        this(query, in, reading, session, Width.ALONE, Mode.HYBRID, from, limit);
    }

    /** The same by other means. */
    public SearchRequest by(Mode other) {
        return new SearchRequest(query, in, reading, kind, session, width, other, from, limit);
    }

    /** The same in sections of one kind; null for all. */
    public SearchRequest ofKind(@Nullable SectionKind other) {
        return new SearchRequest(query, in, reading, other, session, width, mode, from, limit);
    }

    /** The same in one reading; null for all. */
    SearchRequest ofReading(@Nullable String other) {
        return new SearchRequest(query, in, other, kind, session, width, mode, from, limit);
    }

    /** The same, belonging to no session. */
    SearchRequest ofNoSession() {
        return new SearchRequest(query, in, reading, kind, null, width, mode, from, limit);
    }

    /** The same in readings and notes. */
    SearchRequest everywhere() {
        return new SearchRequest(query, In.ALL, reading, kind, session, width, mode, from, limit);
    }

    /** The same for another number of hits. */
    SearchRequest limitedTo(int other) {
        return new SearchRequest(query, in, reading, kind, session, width, mode, from, other);
    }

    /** How many of the best are looked at. */
    int reach() {
        return from + limit;
    }
}
