package org.lectern.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was found for a query, seen through its judgements. Every measure is trec_eval's, but for
 * {@link #judged}.
 *
 * @param found the grades of what was found, best first; below 0 where nothing was judged
 * @param gains the grades of all relevant documents, highest first
 */
record Ranking(List<Integer> found, List<Integer> gains) {

    private static final int UNJUDGED = -1;

    Ranking {
        found = List.copyOf(found);
        gains = List.copyOf(gains);
    }

    /**
     * Looks up what was found.
     *
     * @param documents best first
     * @param grades of the judged documents
     */
    static Ranking of(List<String> documents, Map<String, Integer> grades) {
        return new Ranking(
                documents.stream().map(id -> grades.getOrDefault(id, UNJUDGED)).toList(),
                grades.values().stream()
                        .filter(Ranking::isRelevant)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private static boolean isRelevant(int grade) {
        return grade > 0;
    }

    /** Normalised discounted cumulative gain: the gain is the grade, over log2(rank + 1). */
    double ndcg(int depth) {
        return gains.isEmpty() ? 0 : dcg(found, depth) / dcg(gains, depth);
    }

    private static double dcg(List<Integer> grades, int depth) {
        double sum = 0;
        for (int i = 0; i < Math.min(depth, grades.size()); i++) {
            sum += Math.max(0, grades.get(i)) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }

    /** The precision at each relevant document's rank, 0 where it was not found, averaged. */
    double averagePrecision() {
        double sum = 0;
        int relevant = 0;
        for (int i = 0; i < found.size(); i++) {
            if (isRelevant(found.get(i))) {
                relevant++;
                sum += (double) relevant / (i + 1);
            }
        }
        return gains.isEmpty() ? 0 : sum / gains.size();
    }

    /** One over the rank of the first relevant document; 0 if that is deeper. */
    double reciprocalRank(int depth) {
        for (int i = 0; i < Math.min(depth, found.size()); i++) {
            if (isRelevant(found.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** How many of the first so many are relevant, over that many, found or not. */
    double precision(int depth) {
        return (double) relevant(depth) / depth;
    }

    /** How many of the relevant documents are among the first so many. */
    double recall(int depth) {
        return gains.isEmpty() ? 0 : (double) relevant(depth) / gains.size();
    }

    private long relevant(int depth) {
        return found.stream().limit(depth).filter(Ranking::isRelevant).count();
    }

    /** How many of the first so many are judged, over as many of them as were found. */
    double judged(int depth) {
        long judged = found.stream().limit(depth).filter(grade -> grade > UNJUDGED).count();
        return found.isEmpty() ? 0 : (double) judged / Math.min(depth, found.size());
    }

    /** Whether anything that was found is judged. */
    boolean hasJudged() {
        return found.stream().anyMatch(grade -> grade > UNJUDGED);
    }
}
