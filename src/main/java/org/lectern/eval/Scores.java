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
public record Scores(Map<Measure, Double> values) {

    public Scores {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    static Scores of(Ranking ranking) {
        return of(measure -> measure.of(ranking));
    }

    /** Means of several, of which there is one at least. */
    static Scores mean(Collection<Scores> all) {
        return of(measure -> all.stream().mapToDouble(s -> s.of(measure)).sum() / all.size());
    }

    private static Scores of(ToDoubleFunction<Measure> value) {
        return new Scores(
                Arrays.stream(Measure.values())
                        .collect(Collectors.toMap(Function.identity(), value::applyAsDouble)));
    }

    /** The value for one measure. */
    public double of(Measure measure) {
        return values.getOrDefault(measure, 0.0);
    }
}
