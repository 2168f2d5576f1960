package org.lectern.eval;

import org.lectern.json.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes evaluations as JSON. Measures are members, named by their labels. */
public final class EvaluationJson {

    private record RunScores(Map<String, Double> mean, Map<String, Map<String, Double>> queries) {

        static RunScores of(Evaluation evaluation) {
            Map<String, Map<String, Double>> queries = new LinkedHashMap<>();
            evaluation
                    .scoresByQuery()
                    .forEach((query, scores) -> queries.put(query, labelled(scores.values())));
            return new RunScores(labelled(evaluation.mean().values()), queries);
        }
    }

    private record ComparedRuns(
            Map<String, Double> mean,
            Map<String, Map<String, Double>> queries,
            RunScores against,
            Map<String, RunComparison> comparison) {}

    private EvaluationJson() {}

    /** Returns {@code {"mean","queries"}}. */
    public static String of(Evaluation evaluation) {
        return Json.toPrettyString(RunScores.of(evaluation)) + "\n";
    }

    /** Returns {@code {"mean","queries","against":{"mean","queries"},"comparison"}}. */
    public static String of(
            Evaluation first, Evaluation second, Map<Measure, RunComparison> comparison) {
        RunScores view = RunScores.of(first);
        return Json.toPrettyString(
                        new ComparedRuns(
                                view.mean(),
                                view.queries(),
                                RunScores.of(second),
                                labelled(comparison)))
                + "\n";
    }

    private static <T> Map<String, T> labelled(Map<Measure, T> values) {
        Map<String, T> labelled = new LinkedHashMap<>();
        values.forEach((measure, value) -> labelled.put(measure.label(), value));
        return labelled;
    }
}
