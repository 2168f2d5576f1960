package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Vector;
import org.lectern.query.ParsedQuery;

import java.util.List;

/**
 * A query as it can be searched for in one snapshot.
 *
 * @param vector where a model places it; null where it is searched for by its words alone
 * @param mode by what it is searched for
 * @param how sentences for the user on that
 */
record EmbeddedQuery(
        ParsedQuery parsed, @Nullable Vector vector, RetrievalMode mode, List<String> how) {

    EmbeddedQuery {
        how = List.copyOf(how);
    }
}
