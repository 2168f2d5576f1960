package org.lectern.eval;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The comparison of two runs by one measure.
 *
 * @param mean mean of the first run
 * @param against mean of the second run
 * @param difference mean of the first run minus mean of the second
 * @param wins number of queries on which the first run is better
 * @param losses number of queries on which the second run is better
 * @param ties number of the other queries
 * @param p p-value of the {@link Randomisation} test
 */
public record RunComparison(
        double mean, double against, double difference, int wins, int losses, int ties, double p) {

    /** Smaller differences are rounding errors of sums in another order. */
    private static final double ROUNDING_TOLERANCE = 1e-9;

    /** Compares two evaluations with the same qrels by every measure. */
    public static Map<Measure, RunComparison> of(Evaluation first, Evaluation second) {
        Map<Measure, RunComparison> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            all.put(measure, of(first.values(measure), second.values(measure)));
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * Compares scores of the same queries.
     *
     * @param first of the same length as the second, and not empty
     */
    static RunComparison of(double[] first, double[] second) {
        double[] differences = new double[first.length];
        Arrays.setAll(differences, i -> first[i] - second[i]);
        int wins = (int) Arrays.stream(differences).filter(d -> d > ROUNDING_TOLERANCE).count();
        int losses = (int) Arrays.stream(differences).filter(d -> d < -ROUNDING_TOLERANCE).count();
        int ties = first.length - wins - losses;
        double p = Randomisation.pValue(unequal(differences));
        double mean = Arrays.stream(first).average().orElse(0);
        double against = Arrays.stream(second).average().orElse(0);
        return new RunComparison(mean, against, mean - against, wins, losses, ties, p);
    }

    private static double[] unequal(double[] differences) {
        return Arrays.stream(differences).filter(d -> Math.abs(d) > ROUNDING_TOLERANCE).toArray();
    }
}
