package org.lectern.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which documents answer which queries, in the order of the file.
 *
 * @param grades of the judged documents of each query: 1 and above is relevant, 0 is not, and below
 *     0 the document was pooled but not judged
 */
public record Qrels(SequencedMap<String, Map<String, Integer>> grades) {

    public Qrels {
        grades = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(grades));
    }

    /** The grades of one query's documents. */
    Map<String, Integer> gradesFor(String query) {
        return grades.getOrDefault(query, Map.of());
    }

    /** Queries for which something is judged. */
    public Set<String> queries() {
        return grades.keySet();
    }

    /** Queries that something answers. */
    public Set<String> queriesWithRelevant() {
        return grades.entrySet().stream()
                .filter(query -> query.getValue().values().stream().anyMatch(grade -> grade > 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
