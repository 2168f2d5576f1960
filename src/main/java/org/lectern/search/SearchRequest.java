package org.lectern.search;

import org.jspecify.annotations.Nullable;

/**
 * A search, as a user asks for it.
 *
 * @param query with syntax, as {@link QueryParser} describes it
 * @param reading id, to look in that one alone
 * @param session id, to look in its readings and notes alone
 * @param from how many of the best hits to pass over
 * @param limit how many hits to give at most
 */
public record SearchRequest(
        String query,
        In in,
        @Nullable String reading,
        @Nullable String session,
        int from,
        int limit) {}
