package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Vector;
import org.lectern.query.ParsedQuery;

import java.util.List;

/**
 * A query with its vector and the mode in which it is run.
 *
 * @param vector embedding of the query's text; null in {@link RetrievalMode#LEXICAL}
 * @param mode the mode that is used, which is lexical where the requested one is unavailable
 * @param how sentences that tell the user the mode and why it is used
 */
record EmbeddedQuery(
        ParsedQuery parsed, @Nullable Vector vector, RetrievalMode mode, List<String> how) {

    EmbeddedQuery {
        how = List.copyOf(how);
    }
}
