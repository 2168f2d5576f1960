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
 * What was found for each query, best first.
 *
 * @param linesByQuery of each query in the order of {@link #of}
 */
public record Run(SequencedMap<String, List<TrecRunLine>> linesByQuery) {

    /**
     * As trec_eval 9 sorts: by score, as a number of single precision, and where scores are equal
     * by the bytes of the id, the highest first. Adding zero makes -0 and 0 the same.
     */
    private static final Comparator<TrecRunLine> TREC_EVAL_ORDER =
            Comparator.<TrecRunLine>comparingDouble(line -> (float) line.score() + 0)
                    .thenComparing(line -> line.document().getBytes(UTF_8), Arrays::compareUnsigned)
                    .reversed();

    public Run {
        linesByQuery = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(linesByQuery));
    }

    /**
     * A run of these lines, the queries as they come and the documents of each sorted.
     *
     * @param lines every document once for a query
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

    /** Queries for which something was found. */
    public Set<String> queries() {
        return linesByQuery.keySet();
    }

    /** Ids of what was found for a query. */
    List<String> documents(String query) {
        return linesByQuery.getOrDefault(query, List.of()).stream()
                .map(TrecRunLine::document)
                .toList();
    }

    /**
     * As a file of TREC.
     *
     * @param tag names what made the run
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
