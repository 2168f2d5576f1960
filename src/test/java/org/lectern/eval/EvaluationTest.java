package org.lectern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.lectern.format.TrecRunLine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The expected numbers were computed by hand. The results of query q1 are, in order, x (unjudged),
 * d (grade 2), c (1, with the score of d), b (0), e (pooled, unjudged) and a (3); q2 has no
 * results; q4 has ten unjudged documents before h (1), and not i (1). q3 has no relevant document.
 */
class EvaluationTest {

    private static final Evaluation BY_HAND = evaluation("hand.run", "hand.qrels");

    private static Evaluation evaluation(String run, String qrels) {
        return Evaluation.of(
                RunFile.read(EvalFiles.resource(run)), QrelsFile.read(EvalFiles.resource(qrels)));
    }

    private static double[] of(MeasureScores scores) {
        return Arrays.stream(Measure.values()).mapToDouble(scores::of).toArray();
    }

    private static void assertScores(MeasureScores scores, double... expected) {
        assertThat(of(scores)).containsExactly(expected, offset(1e-6));
    }

    @Test
    void queriesWithRelevantDocumentsAreScored() {
        assertThat(BY_HAND.scoresByQuery().keySet()).containsExactly("q1", "q2", "q4");
        assertThat(BY_HAND.queriesWithoutResults()).isEqualTo(1);
        assertThat(BY_HAND.nothingJudged()).isFalse();
    }

    /** DCG 2/log2(3) + 1/log2(4) + 3/log2(7), ideal 3 + 2/log2(3) + 1/log2(4). */
    @Test
    void measuresHandleGradesTiesAndUnjudgedDocuments() {
        double precisions = 1 / 2.0 + 2 / 3.0 + 3 / 6.0;
        assertScores(
                BY_HAND.scoresByQuery().getOrDefault("q1", BY_HAND.mean()),
                2.8304811 / 4.7618595,
                precisions / 3,
                1 / 2.0,
                2 / 5.0,
                1,
                4 / 6.0);
    }

    @Test
    void queryWithoutResultsScoresZero() {
        assertScores(BY_HAND.scoresByQuery().getOrDefault("q2", BY_HAND.mean()), 0, 0, 0, 0, 0, 0);
    }

    @Test
    void resultsBeyondTheDepthOfAMeasureDoNotCount() {
        assertScores(
                BY_HAND.scoresByQuery().getOrDefault("q4", BY_HAND.mean()),
                0,
                1 / 11.0 / 2,
                0,
                0,
                1 / 2.0,
                0);
    }

    @Test
    void meansAreOverAllScoredQueries() {
        assertScores(BY_HAND.mean(), .1981356, 119 / 594.0, 1 / 6.0, 2 / 15.0, 1 / 2.0, 2 / 9.0);
    }

    @Test
    void runWithoutJudgedDocumentsIsReported() {
        Run other = Run.of(List.of(new TrecRunLine("q1", "other", 1)));
        Evaluation evaluation =
                Evaluation.of(other, QrelsFile.read(EvalFiles.resource("hand.qrels")));
        assertThat(evaluation.nothingJudged()).isTrue();
        assertThat(evaluation.mean().values())
                .isEqualTo(
                        Map.of(
                                Measure.NDCG_10,
                                0.0,
                                Measure.MAP,
                                0.0,
                                Measure.MRR_10,
                                0.0,
                                Measure.P_5,
                                0.0,
                                Measure.R_100,
                                0.0,
                                Measure.JUDGED_10,
                                0.0));
    }
}
