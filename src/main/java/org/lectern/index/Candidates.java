package org.lectern.index;

import org.lectern.model.Passage;

import java.util.List;

/**
 * Passages that match, best first.
 *
 * @param total how many match in all
 */
public record Candidates(int total, List<Candidate> best) {

    public Candidates {
        best = List.copyOf(best);
    }

    /**
     * One of them.
     *
     * @param score BM25's; comparable within one query only
     */
    public record Candidate(Passage passage, double score) {}
}
