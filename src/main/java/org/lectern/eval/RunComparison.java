package org.lectern.eval;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How two runs differ by one measure, query by query.
 *
 * @param mean of the first
 * @param against the mean of the second
 * @param difference the first mean less the second
 * @param wins queries on which the first is better
 * @param losses queries on which the second is better
 * @param ties the other queries
 * @param p of the {@link Randomisation}
 */
public record RunComparison(
        double mean, double against, double difference, int wins, int losses, int ties, double p) {

    /** Differences below this come of adding the same numbers in another order. */
    private static final double ROUNDING_TOLERANCE = 1e-9;

    /** Compares two evaluations with the same qrels, by every measure. */
    public static Map<Measure, RunComparison> of(Evaluation first, Evaluation second) {
        Map<Measure, RunComparison> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            all.put(measure, of(first.values(measure), second.values(measure)));
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * Compares values of the same queries.
     *
     * @param first as long as the second, and not empty
     */
    static RunComparison of(double[] first, double[] second) {
        double[] differences = new double[first.length];
        Arrays.setAll(differences, i -> first[i] - second[i]);
        int wins = (int) Arrays.stream(differences).filter(d -> d > ROUNDING_TOLERANCE).count();
        int losses = (int) Arrays.stream(differences).filter(d -> d < -ROUNDING_TOLERANCE).count();
        double[] unequal =
                Arrays.stream(differences).filter(d -> Math.abs(d) > ROUNDING_TOLERANCE).toArray();
        double mean = Arrays.stream(first).average().orElse(0);
        double against = Arrays.stream(second).average().orElse(0);
        return new RunComparison(
                mean,
                against,
                mean - against,
                wins,
                losses,
                first.length - wins - losses,
                Randomisation.pValue(unequal));
    }
}
