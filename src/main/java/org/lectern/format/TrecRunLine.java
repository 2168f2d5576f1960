package org.lectern.format;

import org.lectern.model.Hit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A line of a TREC run: a document with its score for a query. The rank is left out, since readers
 * of runs sort by score.
 *
 * @param query id without whitespace
 * @param document id without whitespace
 * @param score higher is better; comparable within one query only
 */
public record TrecRunLine(String query, String document, double score) {

    /** The tag of Lectern's runs. */
    public static final String TAG = "lectern";

    /** Lines have six decimals. */
    private static final double SCORE_SCALE = 1e6;

    /**
     * Returns the lines of hits with sources as documents, each scored by its best hit, best first.
     * Scores are rounded as in a file, so that reading a written run ranks documents the same.
     */
    public static List<TrecRunLine> ofReadings(String query, List<Hit> hits) {
        Map<String, Hit> best = new LinkedHashMap<>();
        hits.forEach(hit -> best.putIfAbsent(hit.source().id(), hit));
        return best.values().stream().map(hit -> line(query, hit.source().id(), hit)).toList();
    }

    /** Returns the lines of hits with passages as documents, best first. */
    public static List<TrecRunLine> ofPassages(String query, List<Hit> hits) {
        return hits.stream().map(hit -> line(query, hit.passage().id(), hit)).toList();
    }

    private static TrecRunLine line(String query, String document, Hit hit) {
        double score = Math.rint(hit.score() * SCORE_SCALE) / SCORE_SCALE;
        return new TrecRunLine(toColumn(query), toColumn(document), score);
    }

    /** Returns the run of one query as trec_eval reads it, each source once. */
    public static String toRun(String query, List<Hit> hits) {
        StringBuilder run = new StringBuilder();
        int rank = 0;
        for (TrecRunLine line : ofReadings(query, hits)) {
            run.append(line.toLine(++rank, TAG));
        }
        return run.toString();
    }

    /**
     * Returns the line {@code qid Q0 docid rank score tag} with its line end, as trec_eval reads
     * it.
     *
     * @param rank from 1
     * @param tag name of the run
     */
    public String toLine(int rank, String tag) {
        return String.format(
                Locale.ROOT, "%s Q0 %s %d %.6f %s\n", query, document, rank, score, tag);
    }

    /** Returns an id as a column: whitespace, which separates columns, becomes an underscore. */
    public static String toColumn(String id) {
        return id.strip().replaceAll("\\s+", "_");
    }
}
