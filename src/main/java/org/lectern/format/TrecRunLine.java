package org.lectern.format;

import org.lectern.model.Hit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A document that was found for a query, as a line of a TREC run tells it. The rank is not part of
 * it: whoever reads a run sorts it by score.
 *
 * @param query id, without white space
 * @param document id, without white space
 * @param score the higher the better, comparable within one query only
 */
public record TrecRunLine(String query, String document, double score) {

    /** Names what made a run: Lectern. */
    public static final String TAG = "lectern";

    /** Lines write six decimals. */
    private static final double SCORE_SCALE = 1e6;

    /**
     * The documents of some hits, best first. Of each source the best hit stands for the document.
     * Scores are those that lines write, so that a run that was written and read ranks the same.
     */
    public static List<TrecRunLine> ofReadings(String query, List<Hit> hits) {
        Map<String, Hit> best = new LinkedHashMap<>();
        hits.forEach(hit -> best.putIfAbsent(hit.source().id(), hit));
        return best.values().stream()
                .map(hit -> ofReadings(query, hit.source().id(), hit))
                .toList();
    }

    /** The same with each passage as a document. */
    public static List<TrecRunLine> ofPassages(String query, List<Hit> hits) {
        return hits.stream().map(hit -> ofReadings(query, hit.passage().id(), hit)).toList();
    }

    private static TrecRunLine ofReadings(String query, String document, Hit hit) {
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
     * {@code qid Q0 docid rank score tag}, with its end of line, as trec_eval reads it.
     *
     * @param rank from 1
     * @param tag names what made the run
     */
    public String toLine(int rank, String tag) {
        return String.format(
                Locale.ROOT, "%s Q0 %s %d %.6f %s\n", query, document, rank, score, tag);
    }

    /** An id as a column of a line, in which white space parts columns. */
    public static String toColumn(String id) {
        return id.strip().replaceAll("\\s+", "_");
    }
}
