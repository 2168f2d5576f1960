package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Vector;

import java.util.List;

/**
 * A query as it can be searched for in one snapshot.
 *
 * @param question where a model places it; null where it is searched for by its words alone
 * @param mode by what it is searched for
 * @param how sentences for the user on that
 */
record Understood(ParsedQuery parsed, @Nullable Vector question, Mode mode, List<String> how) {

    Understood {
        how = List.copyOf(how);
    }
}
