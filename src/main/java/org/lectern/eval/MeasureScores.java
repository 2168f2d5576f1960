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
 * A value for every measure.
 *
 * @param values in the measures' order
 */
public record MeasureScores(Map<Measure, Double> values) {

    public MeasureScores {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    static MeasureScores of(JudgedRanking ranking) {
        return of(measure -> measure.of(ranking));
    }

    /** Means of several, of which there is one at least. */
    static MeasureScores mean(Collection<MeasureScores> all) {
        return of(measure -> all.stream().mapToDouble(s -> s.of(measure)).sum() / all.size());
    }

    private static MeasureScores of(ToDoubleFunction<Measure> value) {
        return new MeasureScores(
                Arrays.stream(Measure.values())
                        .collect(Collectors.toMap(Function.identity(), value::applyAsDouble)));
    }

    /** The value for one measure. */
    public double of(Measure measure) {
        return values.getOrDefault(measure, 0.0);
    }
}
