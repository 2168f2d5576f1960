package org.lectern.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The evaluation of a run.
 *
 * @param scoresByQuery scores of every query with a relevant document, in the order of the qrels; 0
 *     for queries without results, as with {@code trec_eval -c}
 * @param queriesWithoutResults number of those queries for which the run has no results
 * @param nothingJudged whether no retrieved document is judged, which suggests that run and qrels
 *     use different ids
 */
public record Evaluation(
        SequencedMap<String, MeasureScores> scoresByQuery,
        int queriesWithoutResults,
        boolean nothingJudged) {

    public Evaluation {
        scoresByQuery = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scoresByQuery));
    }

    /**
     * Evaluates a run.
     *
     * @param qrels judgments with at least one relevant document
     */
    public static Evaluation of(Run run, Qrels qrels) {
        SequencedMap<String, JudgedRanking> rankings = new LinkedHashMap<>();
        for (String query : qrels.queriesWithRelevant()) {
            rankings.put(query, JudgedRanking.of(run.documents(query), qrels.gradesFor(query)));
        }
        SequencedMap<String, MeasureScores> scores = new LinkedHashMap<>();
        rankings.forEach((query, ranking) -> scores.put(query, MeasureScores.of(ranking)));
        return new Evaluation(
                scores,
                (int) rankings.values().stream().filter(r -> r.foundGrades().isEmpty()).count(),
                rankings.values().stream().noneMatch(JudgedRanking::hasJudged));
    }

    /** Returns the means over all queries. */
    public MeasureScores mean() {
        return MeasureScores.mean(scoresByQuery.values());
    }

    /** Returns one measure of all queries, in their order. */
    double[] values(Measure measure) {
        return scoresByQuery.values().stream().mapToDouble(scores -> scores.of(measure)).toArray();
    }
}
