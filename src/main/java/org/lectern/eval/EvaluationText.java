package org.lectern.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Formats evaluations for the terminal, with four decimals as trec_eval prints them. */
public final class EvaluationText {

    private EvaluationText() {}

    /** Returns the number of queries and the means. */
    public static String means(Evaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("measure", "mean"));
        for (Measure measure : Measure.values()) {
            rows.add(List.of(measure.label(), number(evaluation.mean().of(measure))));
        }
        return counts(evaluation) + new TextTable(rows).format();
    }

    /** Returns the numbers of queries, both runs' means and the significance of differences. */
    public static String comparison(
            Evaluation first, Evaluation second, Map<Measure, RunComparison> comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("measure", "mean", "against", "difference", "wins", "losses", "ties", "p"));
        comparison.forEach((measure, compared) -> rows.add(row(measure, compared)));
        return counts(first) + "Against: " + counts(second) + new TextTable(rows).format();
    }

    /** Returns the scores of each query, one line per query. */
    public static String perQuery(Evaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("query", Arrays.stream(Measure.values()).map(Measure::label)));
        evaluation
                .scoresByQuery()
                .forEach((query, scores) -> rows.add(row(query, numbers(scores))));
        return new TextTable(rows).format();
    }

    private static String counts(Evaluation evaluation) {
        return "%d queries scored, %d of them without results.\n"
                .formatted(evaluation.scoresByQuery().size(), evaluation.queriesWithoutResults());
    }

    private static List<String> row(Measure measure, RunComparison compared) {
        return List.of(
                measure.label(),
                number(compared.mean()),
                number(compared.against()),
                String.format(Locale.ROOT, "%+.4f", compared.difference()),
                String.valueOf(compared.wins()),
                String.valueOf(compared.losses()),
                String.valueOf(compared.ties()),
                String.format(Locale.ROOT, "%.5f", compared.p()));
    }

    private static List<String> row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static Stream<String> numbers(MeasureScores scores) {
        return scores.values().values().stream().map(EvaluationText::number);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
