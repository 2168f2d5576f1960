package org.lectern.eval;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The scores of a query, or their means, by measure.
 *
 * @param values in the order of the measures
 */
public record MeasureScores(Map<Measure, Double> values) {

    public MeasureScores {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    static MeasureScores of(JudgedRanking ranking) {
        return of(measure -> measure.of(ranking));
    }

    /** Returns the means of scores, of which there is at least one. */
    static MeasureScores mean(Collection<MeasureScores> all) {
        return of(measure -> all.stream().mapToDouble(s -> s.of(measure)).sum() / all.size());
    }

    private static MeasureScores of(ToDoubleFunction<Measure> value) {
        return new MeasureScores(
                Arrays.stream(Measure.values())
                        .collect(Collectors.toMap(Function.identity(), value::applyAsDouble)));
    }

    /** Returns the score of a measure. */
    public double of(Measure measure) {
        return values.getOrDefault(measure, 0.0);
    }
}
