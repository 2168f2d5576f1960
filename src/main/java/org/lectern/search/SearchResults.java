package org.lectern.search;

import org.lectern.model.Hit;
import org.lectern.query.Correction;
import org.lectern.query.ParsedQuery;

import java.util.List;

/**
 * What a search found.
 *
 * @param query as it was searched for, corrected
 * @param readingMatches how many passages of readings match by their words, counted to {@link
 *     org.lectern.index.Candidates#MAX_COUNTED}
 * @param noteMatches how many lines of the notes match so
 * @param hits of readings first, then of notes
 * @param how sentences that say by what means and where was looked
 */
public record SearchResults(
        ParsedQuery query, int readingMatches, int noteMatches, List<Hit> hits, List<String> how) {

    public SearchResults {
        hits = List.copyOf(hits);
        how = List.copyOf(how);
    }

    /** Words that were looked for in place of others; none where all are as they were written. */
    public List<Correction> corrections() {
        return query.corrections();
    }
}
