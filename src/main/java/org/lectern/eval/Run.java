package org.lectern.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lectern.format.TrecRunLine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run: the results of each query, best first.
 *
 * @param linesByQuery lines of each query in the order of {@link #of}
 */
public record Run(SequencedMap<String, List<TrecRunLine>> linesByQuery) {

    /**
     * The order of trec_eval 9: by score in single precision, ties by the bytes of the id, both
     * descending. Adding zero makes -0 equal to 0.
     */
    private static final Comparator<TrecRunLine> TREC_EVAL_ORDER =
            Comparator.<TrecRunLine>comparingDouble(line -> (float) line.score() + 0)
                    .thenComparing(line -> line.document().getBytes(UTF_8), Arrays::compareUnsigned)
                    .reversed();

    public Run {
        linesByQuery = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(linesByQuery));
    }

    /**
     * Creates a run, with queries in the order of the lines and documents in that of trec_eval.
     *
     * @param lines at most one per query and document
     */
    public static Run of(Collection<TrecRunLine> lines) {
        return new Run(
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        TrecRunLine::query,
                                        LinkedHashMap::new,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Run::sorted))));
    }

    private static List<TrecRunLine> sorted(List<TrecRunLine> lines) {
        return lines.stream().sorted(TREC_EVAL_ORDER).toList();
    }

    /** Returns the ids of the queries with results. */
    public Set<String> queries() {
        return linesByQuery.keySet();
    }

    /** Returns the ids of the documents of a query, best first. */
    List<String> documents(String query) {
        return linesByQuery.getOrDefault(query, List.of()).stream()
                .map(TrecRunLine::document)
                .toList();
    }

    /**
     * Returns the run in the format of TREC.
     *
     * @param tag name of the run
     */
    public String toTrec(String tag) {
        StringBuilder text = new StringBuilder();
        for (List<TrecRunLine> found : linesByQuery.values()) {
            int rank = 0;
            for (TrecRunLine line : found) {
                text.append(line.toLine(++rank, tag));
            }
        }
        return text.toString();
    }
}
