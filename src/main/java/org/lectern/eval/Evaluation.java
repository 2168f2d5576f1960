package org.lectern.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How well a run answers.
 *
 * @param queries the scores of every query that something answers, in the order of the qrels; 0 for
 *     those without results, as trec_eval counts them with {@code -c}
 * @param withoutResults how many of them these are
 * @param blind whether nothing that was found is judged: the ids of run and qrels may not be the
 *     same
 */
public record Evaluation(SequencedMap<String, Scores> queries, int withoutResults, boolean blind) {

    public Evaluation {
        queries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(queries));
    }

    /**
     * Scores a run.
     *
     * @param qrels in which something is relevant
     */
    public static Evaluation of(Run run, Qrels qrels) {
        SequencedMap<String, Ranking> rankings = new LinkedHashMap<>();
        for (String query : qrels.answerable()) {
            rankings.put(query, Ranking.of(run.documents(query), qrels.of(query)));
        }
        SequencedMap<String, Scores> scores = new LinkedHashMap<>();
        rankings.forEach((query, ranking) -> scores.put(query, Scores.of(ranking)));
        return new Evaluation(
                scores,
                (int) rankings.values().stream().filter(r -> r.found().isEmpty()).count(),
                rankings.values().stream().noneMatch(Ranking::hasJudged));
    }

    /** The means over all queries. */
    public Scores mean() {
        return Scores.mean(queries.values());
    }

    /** One measure of all queries, in their order. */
    double[] values(Measure measure) {
        return queries.values().stream().mapToDouble(scores -> scores.of(measure)).toArray();
    }
}
