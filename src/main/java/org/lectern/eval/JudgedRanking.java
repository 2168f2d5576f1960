package org.lectern.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was found for a query, seen through its judgements. Every measure is trec_eval's, but for
 * {@link #judgedShare}.
 *
 * @param foundGrades the grades of what was found, best first; below 0 where nothing was judged
 * @param idealGrades the grades of all relevant documents, highest first
 */
record JudgedRanking(List<Integer> foundGrades, List<Integer> idealGrades) {

    private static final int UNJUDGED = -1;

    JudgedRanking {
        foundGrades = List.copyOf(foundGrades);
        idealGrades = List.copyOf(idealGrades);
    }

    /**
     * Looks up what was found.
     *
     * @param documents best first
     * @param grades of the judged documents
     */
    static JudgedRanking of(List<String> documents, Map<String, Integer> grades) {
        return new JudgedRanking(
                documents.stream().map(id -> grades.getOrDefault(id, UNJUDGED)).toList(),
                grades.values().stream()
                        .filter(JudgedRanking::isRelevant)
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private static boolean isRelevant(int grade) {
        return grade > 0;
    }

    /** Normalised discounted cumulative gain: the gain is the grade, over log2(rank + 1). */
    double ndcg(int depth) {
        return idealGrades.isEmpty() ? 0 : dcg(foundGrades, depth) / dcg(idealGrades, depth);
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
        for (int i = 0; i < foundGrades.size(); i++) {
            if (isRelevant(foundGrades.get(i))) {
                relevant++;
                sum += (double) relevant / (i + 1);
            }
        }
        return idealGrades.isEmpty() ? 0 : sum / idealGrades.size();
    }

    /** One over the rank of the first relevant document; 0 if that is deeper. */
    double reciprocalRank(int depth) {
        for (int i = 0; i < Math.min(depth, foundGrades.size()); i++) {
            if (isRelevant(foundGrades.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** How many of the first so many are relevant, over that many, found or not. */
    double precision(int depth) {
        return (double) relevantCount(depth) / depth;
    }

    /** How many of the relevant documents are among the first so many. */
    double recall(int depth) {
        return idealGrades.isEmpty() ? 0 : (double) relevantCount(depth) / idealGrades.size();
    }

    private long relevantCount(int depth) {
        return foundGrades.stream().limit(depth).filter(JudgedRanking::isRelevant).count();
    }

    /** How many of the first so many are judged, over as many of them as were found. */
    double judgedShare(int depth) {
        long judged = foundGrades.stream().limit(depth).filter(grade -> grade > UNJUDGED).count();
        return foundGrades.isEmpty() ? 0 : (double) judged / Math.min(depth, foundGrades.size());
    }

    /** Whether anything that was found is judged. */
    boolean hasJudged() {
        return foundGrades.stream().anyMatch(grade -> grade > UNJUDGED);
    }
}
