package org.lectern.index;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Candidates.Candidate;
import org.lectern.model.Vector;
import org.lectern.query.IndexQuery;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Lexical and semantic retrieval of a snapshot's passages. Fusion, evidence and answer states are
 * computed from its results, so that they are the same for every engine.
 */
public interface PassageSearcher {

    /**
     * Returns the best passages by their lexical score.
     *
     * @param limit how many candidates to return at most
     */
    Candidates search(IndexQuery query, Scope scope, int limit);

    /**
     * Returns the passages whose vectors are nearest to a vector, best first, scored by cosine. The
     * search may be approximate. An index without vectors has no nearest passages.
     *
     * @param required a query that the passages must match as well; null for none
     * @param limit how many candidates to return at most
     */
    List<Candidate> nearest(Vector vector, Scope scope, @Nullable IndexQuery required, int limit);

    /**
     * Returns the scores that {@link #search} gives to passages; 0 for those that do not match.
     *
     * @param passages passage numbers
     * @return scores by passage number
     */
    Map<Integer, Double> scores(IndexQuery query, Scope scope, Collection<Integer> passages);

    /**
     * Estimates the highest score that any passage could have in {@link #search}; 0 if none can
     * match.
     */
    double maxScoreEstimate(IndexQuery query, Scope scope);

    /** Counts all passages that match a query lexically, by source and by kind of section. */
    Facets facets(IndexQuery query, Scope scope);
}
