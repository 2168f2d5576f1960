package org.lectern.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Relevance judgments by query and document, in the order of the file.
 *
 * @param grades 1 and above for relevant documents, 0 for others, below 0 for documents that were
 *     pooled but not judged
 */
public record Qrels(SequencedMap<String, Map<String, Integer>> grades) {

    public Qrels {
        grades = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(grades));
    }

    /** Returns the grades of a query's documents. */
    Map<String, Integer> gradesFor(String query) {
        return grades.getOrDefault(query, Map.of());
    }

    /** Returns the ids of the queries with judgments. */
    public Set<String> queries() {
        return grades.keySet();
    }

    /** Returns the ids of the queries with a relevant document. */
    public Set<String> queriesWithRelevant() {
        return grades.entrySet().stream()
                .filter(query -> query.getValue().values().stream().anyMatch(grade -> grade > 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
