package org.lectern.index;

import java.util.List;

/**
 * Passages that match, best first.
 *
 * @param totalMatches how many match in all, counted to {@link #MAX_COUNTED}
 */
public record Candidates(int totalMatches, List<Candidate> best) {

    /** Nobody looks at so many, and to count further would cost more than to find the best. */
    public static final int MAX_COUNTED = 1_000;

    public Candidates {
        best = List.copyOf(best);
    }

    /**
     * One of them.
     *
     * @param passageNumber its number, by which its snapshot knows it
     * @param score comparable within one query only
     */
    public record Candidate(int passageNumber, double score) {}
}
