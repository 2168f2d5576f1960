package org.lectern.eval;

import org.lectern.json.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/** Evaluations as JSON. Measures are members, named by their labels. */
public final class EvaluationJson {

    private record View(Map<String, Double> mean, Map<String, Map<String, Double>> queries) {

        static View of(Evaluation evaluation) {
            Map<String, Map<String, Double>> queries = new LinkedHashMap<>();
            evaluation
                    .queries()
                    .forEach((query, scores) -> queries.put(query, labelled(scores.values())));
            return new View(labelled(evaluation.mean().values()), queries);
        }
    }

    private record Compared(
            Map<String, Double> mean,
            Map<String, Map<String, Double>> queries,
            View against,
            Map<String, Comparison> comparison) {}

    private EvaluationJson() {}

    /** {@code {"mean","queries"}}. */
    public static String of(Evaluation evaluation) {
        return Json.pretty(View.of(evaluation)) + "\n";
    }

    /** The same, with {@code "against"} of that shape and {@code "comparison"}. */
    public static String of(
            Evaluation first, Evaluation second, Map<Measure, Comparison> comparison) {
        View view = View.of(first);
        return Json.pretty(
                        new Compared(
                                view.mean(), view.queries(), View.of(second), labelled(comparison)))
                + "\n";
    }

    private static <T> Map<String, T> labelled(Map<Measure, T> values) {
        Map<String, T> labelled = new LinkedHashMap<>();
        values.forEach((measure, value) -> labelled.put(measure.label(), value));
        return labelled;
    }
}
