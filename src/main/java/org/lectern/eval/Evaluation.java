package org.lectern.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How well a run answers.
 *
 * @param scoresByQuery the scores of every query that something answers, in the order of the qrels;
 *     0 for those without results, as trec_eval counts them with {@code -c}
 * @param queriesWithoutResults how many of them these are
 * @param nothingJudged whether nothing that was found is judged: the ids of run and qrels may not
 *     be the same
 */
public record Evaluation(
        SequencedMap<String, MeasureScores> scoresByQuery,
        int queriesWithoutResults,
        boolean nothingJudged) {

    public Evaluation {
        scoresByQuery = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scoresByQuery));
    }

    /**
     * Scores a run.
     *
     * @param qrels in which something is relevant
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

    /** The means over all queries. */
    public MeasureScores mean() {
        return MeasureScores.mean(scoresByQuery.values());
    }

    /** One measure of all queries, in their order. */
    double[] values(Measure measure) {
        return scoresByQuery.values().stream().mapToDouble(scores -> scores.of(measure)).toArray();
    }
}
