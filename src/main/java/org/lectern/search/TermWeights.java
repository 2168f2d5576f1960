package org.lectern.search;

import org.lectern.index.Snapshot;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much each word of a question tells: its inverse document frequency over the readings'
 * passages, {@code ln(1 + (N - df + .5) / (df + .5))} (Robertson and Zaragoza 2009).
 */
final class TermWeights {

    private final Map<String, Integer> frequencies;
    private final int passages;

    private TermWeights(Map<String, Integer> frequencies, int passages) {
        this.frequencies = frequencies;
        this.passages = passages;
    }

    static TermWeights of(Snapshot snapshot, Collection<String> terms) {
        Set<String> distinct = new LinkedHashSet<>(terms);
        return new TermWeights(
                snapshot.vocabulary().documentFrequencies(distinct), snapshot.commit().passages());
    }

    double of(String term) {
        int df = Math.min(passages, frequencies.getOrDefault(term, 0));
        return Math.log(1 + (passages - df + .5) / (df + .5));
    }

    boolean isInNoReading(String term) {
        return frequencies.getOrDefault(term, 0) == 0;
    }

    double sum(Collection<String> terms) {
        return terms.stream().mapToDouble(this::of).sum();
    }
}
