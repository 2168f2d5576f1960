package org.lectern.search;

import org.lectern.model.Hit;
import org.lectern.query.Correction;

import java.util.List;

/**
 * The hits of one search.
 *
 * @param readingMatches number of passages of readings that match lexically, counted up to {@link
 *     org.lectern.index.Candidates#MAX_COUNTED}
 * @param noteMatches number of lines of the notes that match lexically, counted up to the same
 *     limit
 * @param hits in readings first, then in notes
 * @param how sentences that tell the user the retrieval mode, the scope and the corrections
 */
public record SearchResults(
        PreparedQuery query,
        int readingMatches,
        int noteMatches,
        List<Hit> hits,
        List<String> how) {

    public SearchResults {
        hits = List.copyOf(hits);
        how = List.copyOf(how);
    }

    /** Returns the corrections made to the query's words; empty if there were none. */
    public List<Correction> corrections() {
        return query.parsed().corrections();
    }
}
