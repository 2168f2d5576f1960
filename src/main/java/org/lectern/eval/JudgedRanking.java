package org.lectern.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The ranking of a query's results by their relevance grades. Every measure except {@link
 * #judgedShare} is defined as in trec_eval.
 *
 * @param foundGrades grades of the results, best result first; below 0 for unjudged documents
 * @param idealGrades grades of all relevant documents, highest first
 */
record JudgedRanking(List<Integer> foundGrades, List<Integer> idealGrades) {

    private static final int UNJUDGED = -1;

    JudgedRanking {
        foundGrades = List.copyOf(foundGrades);
        idealGrades = List.copyOf(idealGrades);
    }

    /**
     * Looks up the grades of the results.
     *
     * @param documents ids of the results, best first
     * @param grades grades by the ids of judged documents
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

    /**
     * Returns the normalised discounted cumulative gain: gain = grade, discount = log2(rank + 1).
     */
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

    /** Returns the mean of the precisions at the ranks of relevant documents, 0 if not found. */
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

    /** Returns the reciprocal rank of the first relevant document; 0 beyond the depth. */
    double reciprocalRank(int depth) {
        for (int i = 0; i < Math.min(depth, foundGrades.size()); i++) {
            if (isRelevant(foundGrades.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** Returns the share of relevant documents among the first results, by the depth. */
    double precision(int depth) {
        return (double) relevantCount(depth) / depth;
    }

    /** Returns the share of the relevant documents that are among the first results. */
    double recall(int depth) {
        return idealGrades.isEmpty() ? 0 : (double) relevantCount(depth) / idealGrades.size();
    }

    private long relevantCount(int depth) {
        return foundGrades.stream().limit(depth).filter(JudgedRanking::isRelevant).count();
    }

    /** Returns the share of judged documents among the first results. */
    double judgedShare(int depth) {
        long judged = foundGrades.stream().limit(depth).filter(grade -> grade > UNJUDGED).count();
        return foundGrades.isEmpty() ? 0 : (double) judged / Math.min(depth, foundGrades.size());
    }

    /** Returns whether any result is judged. */
    boolean hasJudged() {
        return foundGrades.stream().anyMatch(grade -> grade > UNJUDGED);
    }
}
