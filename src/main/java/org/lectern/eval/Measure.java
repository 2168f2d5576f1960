package org.lectern.eval;

/** The measures of a run, each from 0 (worst) to 1 (best). */
public enum Measure {
    NDCG_10("nDCG@10"),
    MAP("MAP"),
    MRR_10("MRR@10"),
    P_5("P@5"),
    R_100("R@100"),
    JUDGED_10("judged@10");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** Returns the name used in tables and JSON. */
    public String label() {
        return label;
    }

    double of(JudgedRanking ranking) {
        return switch (this) {
            case NDCG_10 -> ranking.ndcg(10);
            case MAP -> ranking.averagePrecision();
            case MRR_10 -> ranking.reciprocalRank(10);
            case P_5 -> ranking.precision(5);
            case R_100 -> ranking.recall(100);
            case JUDGED_10 -> ranking.judgedShare(10);
        };
    }
}
