package org.lectern.search;

import org.lectern.index.Snapshot;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The inverse document frequencies of a question's terms over the readings' passages: {@code ln(1 +
 * (N - df + .5) / (df + .5))} (Robertson and Zaragoza 2009).
 */
final class TermWeights {

    private final Map<String, Integer> documentFrequencies;
    private final int passages;

    /**
     * Creates weights from counts.
     *
     * @param documentFrequencies by term; terms that are missing occur in no passage
     * @param passages number of all passages
     */
    TermWeights(Map<String, Integer> documentFrequencies, int passages) {
        this.documentFrequencies = Map.copyOf(documentFrequencies);
        this.passages = passages;
    }

    /** Looks up the weights of terms in a snapshot. */
    static TermWeights lookUp(Snapshot snapshot, Collection<String> terms) {
        Set<String> distinct = new LinkedHashSet<>(terms);
        return new TermWeights(
                snapshot.vocabulary().documentFrequencies(distinct), snapshot.commit().passages());
    }

    /** Returns the inverse document frequency of a term. */
    double weight(String term) {
        int df = Math.min(passages, documentFrequencies.getOrDefault(term, 0));
        return Math.log(1 + (passages - df + .5) / (df + .5));
    }

    /** Returns the sum of the terms' weights. */
    double sum(Collection<String> terms) {
        return terms.stream().mapToDouble(this::weight).sum();
    }

    /** Returns whether no reading contains the term. */
    boolean isUnknown(String term) {
        return documentFrequencies.getOrDefault(term, 0) == 0;
    }
}
