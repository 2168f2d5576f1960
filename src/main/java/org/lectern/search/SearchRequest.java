package org.lectern.search;

import org.jspecify.annotations.Nullable;

/**
 * A search, as a user asks for it.
 *
 * @param query with syntax, as {@link QueryParser} describes it
 * @param reading id, to look in that one alone
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
        @Nullable String session,
        Width width,
        Mode mode,
        int from,
        int limit) {

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
        return new SearchRequest(query, in, reading, session, width, other, from, limit);
    }

    /** The same for another number of hits. */
    SearchRequest limitedTo(int other) {
        return new SearchRequest(query, in, reading, session, width, mode, from, other);
    }

    /** How many of the best are looked at. */
    int reach() {
        return from + limit;
    }
}
