package org.lectern.index;

import java.util.List;

/**
 * The best matches of a search.
 *
 * @param totalMatches number of all matches, counted up to {@link #MAX_COUNTED}
 * @param best best first
 */
public record Candidates(int totalMatches, List<Candidate> best) {

    /** Matches that are counted. Counting more would cost more than finding the best ones. */
    public static final int MAX_COUNTED = 1_000;

    public Candidates {
        best = List.copyOf(best);
    }

    /**
     * A passage that matches.
     *
     * @param passageNumber number of the passage, valid only in the snapshot that returned it
     * @param score comparable only with scores for the same query
     */
    public record Candidate(int passageNumber, double score) {}
}
