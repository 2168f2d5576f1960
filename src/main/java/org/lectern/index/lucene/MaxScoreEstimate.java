package org.lectern.index.lucene;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.lectern.index.lucene.TextQuery.FieldTerms;
import org.lectern.query.IndexQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Estimates the highest BM25 score that a passage could have for a query. The score of a frequent
 * term approaches its inverse document frequency, {@code ln(1 + (N - df + .5) / (df + .5))}
 * (Robertson and Zaragoza 2009). No passage has all terms of a long text, so the estimate is at
 * most {@link #HEADROOM} times that of its {@link #MAX_TERMS} rarest terms.
 */
final class MaxScoreEstimate {

    private static final int MAX_TERMS = 8;
    private static final double HEADROOM = 1.4;

    private final IndexReader reader;
    private final QueryTranslator translator;

    MaxScoreEstimate(IndexReader reader, QueryTranslator translator) {
        this.reader = reader;
        this.translator = translator;
    }

    double estimate(IndexQuery query) throws IOException {
        return switch (query) {
            case IndexQuery.AnyWord q -> estimate(translator.textQuery(q));
            case IndexQuery.Phrase q -> estimate(translator.textQuery(q));
            case IndexQuery.Wildcard _, IndexQuery.Fuzzy _ -> 1;
            // Session filters and optional alternatives do not count towards the estimate.
            case IndexQuery.InSession _, IndexQuery.Boosted _ -> 0;
            case IndexQuery.Bool q -> estimateClauses(q);
        };
    }

    private double estimateClauses(IndexQuery.Bool query) throws IOException {
        double sum = 0;
        for (IndexQuery.Clause clause : query.clauses()) {
            sum += clause.occur() == IndexQuery.Occur.MUST_NOT ? 0 : estimate(clause.query());
        }
        return sum;
    }

    private double estimate(TextQuery text) throws IOException {
        double all = 0;
        double rarest = 0;
        for (FieldTerms terms : text.terms()) {
            List<Double> weights = idfs(terms);
            all += sum(weights) + (terms.usesPairs() ? pairSum(weights) : 0);
            rarest += sum(highest(weights));
        }
        return Math.min(all, HEADROOM * rarest);
    }

    private List<Double> idfs(FieldTerms terms) throws IOException {
        int passages = reader.getDocCount(terms.field());
        List<Double> weights = new ArrayList<>();
        for (String term : terms.terms()) {
            weights.add(idf(reader.docFreq(new Term(terms.field(), term)), passages));
        }
        return weights;
    }

    /** Returns the inverse document frequency; 0 if no passage contains the term. */
    private static double idf(int df, int passages) {
        return df == 0 ? 0 : Math.log(1 + (passages - df + .5) / (df + .5));
    }

    private static List<Double> highest(List<Double> weights) {
        return weights.stream().sorted(Comparator.reverseOrder()).limit(MAX_TERMS).toList();
    }

    private static double sum(List<Double> weights) {
        return weights.stream().mapToDouble(weight -> weight).sum();
    }

    private static double pairSum(List<Double> weights) {
        double sum = 0;
        for (int i = 1; i < weights.size(); i++) {
            sum += TextQuery.PAIR_BOOST * (weights.get(i - 1) + weights.get(i));
        }
        return sum;
    }
}
