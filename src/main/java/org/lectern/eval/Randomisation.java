package org.lectern.eval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fisher's randomisation test of paired differences, as Smucker, Allan and Carterette recommend it
 * for comparing runs (A Comparison of Statistical Significance Tests for Information Retrieval
 * Evaluation, CIKM 2007). If both runs were the same system, each query's difference could as well
 * have had the other sign; p is the share of all choices of signs whose sum is at least as far from
 * zero as the one that was observed, on either side.
 *
 * <p>Up to {@link #MAX_EXACT_DIFFERENCES} differences all choices are counted. For more, {@link
 * #SAMPLES} random ones are drawn, always the same, and the observed one is counted with them: p =
 * (n + 1) / ({@link #SAMPLES} + 1), which is never 0.
 */
final class Randomisation {

    static final int MAX_EXACT_DIFFERENCES = 20;
    static final int SAMPLES = 100_000;

    private static final long SEED = 2007;

    /** Of the observed sum: sums of the same numbers in another order may differ by less. */
    private static final double ROUNDING = 1e-9;

    private Randomisation() {}

    /**
     * The two-sided p of differences.
     *
     * @param differences without those that are 0, which count for nothing
     * @return from 0, exclusive, to 1; 1 where there is no difference
     */
    static double pValue(double[] differences) {
        double observed = Math.abs(Arrays.stream(differences).sum()) * (1 - ROUNDING);
        return differences.length <= MAX_EXACT_DIFFERENCES
                ? Math.scalb(
                        (double) countAtLeast(differences, 0, 0, observed), -differences.length)
                : (sampleAtLeast(differences, observed) + 1.0) / (SAMPLES + 1);
    }

    /** How many choices of the signs from one place on lead to a sum that is as far. */
    private static int countAtLeast(double[] differences, int from, double sum, double observed) {
        if (from == differences.length) {
            return Math.abs(sum) >= observed ? 1 : 0;
        }
        return countAtLeast(differences, from + 1, sum + differences[from], observed)
                + countAtLeast(differences, from + 1, sum - differences[from], observed);
    }

    private static int sampleAtLeast(double[] differences, double observed) {
        SplittableRandom random = new SplittableRandom(SEED);
        int asFar = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            if (Math.abs(sum(differences, random)) >= observed) {
                asFar++;
            }
        }
        return asFar;
    }

    /** With random signs, of which one number gives as many as it has bits. */
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
