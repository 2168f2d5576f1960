package org.lectern.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fisher's randomisation test of paired differences, recommended for comparing runs by Smucker,
 * Allan and Carterette (A Comparison of Statistical Significance Tests for Information Retrieval
 * Evaluation, CIKM 2007). Under the null hypothesis that both runs are from one system, the sign of
 * each query's difference is random; p is the share of all assignments of signs whose sum is at
 * least as far from zero as the observed sum, on either side.
 *
 * <p>Up to {@link #MAX_EXACT_DIFFERENCES} differences, all assignments are counted. For more,
 * {@link #SAMPLES} random assignments are drawn with a fixed seed, and the observed one is counted
 * with them: p = (n + 1) / ({@link #SAMPLES} + 1), which is never 0.
 */
final class Randomisation {

    static final int MAX_EXACT_DIFFERENCES = 20;
    static final int SAMPLES = 100_000;

    private static final long SEED = 2007;

    /** Relative tolerance: sums of the same numbers in another order differ by less. */
    private static final double ROUNDING_TOLERANCE = 1e-9;

    private Randomisation() {}

    /**
     * Returns the two-sided p-value of differences.
     *
     * @param differences without zeros, which have no sign
     * @return above 0, up to 1; 1 if there are no differences
     */
    static double pValue(double[] differences) {
        double observed = Math.abs(Arrays.stream(differences).sum()) * (1 - ROUNDING_TOLERANCE);
        return differences.length <= MAX_EXACT_DIFFERENCES
                ? Math.scalb(
                        (double) countAtLeast(differences, 0, 0, observed), -differences.length)
                : (sampleAtLeast(differences, observed) + 1.0) / (SAMPLES + 1);
    }

    /**
     * Counts the assignments of signs to the differences from an index on for which the total is at
     * least as far from zero as the observed sum.
     *
     * @param sum signed sum of the differences before the index
     */
    private static int countAtLeast(double[] differences, int from, double sum, double observed) {
        if (from == differences.length) {
            return Math.abs(sum) >= observed ? 1 : 0;
        }
        return countAtLeast(differences, from + 1, sum + differences[from], observed)
                + countAtLeast(differences, from + 1, sum - differences[from], observed);
    }

    private static int sampleAtLeast(double[] differences, double observed) {
        SplittableRandom random = new SplittableRandom(SEED);
        int count = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            if (Math.abs(sum(differences, random)) >= observed) {
                count++;
            }
        }
        return count;
    }

    /** Returns the sum with random signs. A random number gives the signs of 64 differences. */
    private static double sum(double[] differences, SplittableRandom random) {
        double sum = 0;
        long signs = 0;
        for (int i = 0; i < differences.length; i++) {
            signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
            sum += (signs & 1) == 0 ? differences[i] : -differences[i];
        }
        return sum;
    }
}
