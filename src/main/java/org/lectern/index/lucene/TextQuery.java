package org.lectern.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A query for the words of a text. A passage scores the sum of BM25 of the terms in each field, and
 * {@link #PAIR_BOOST} times BM25 of each pair of neighbouring terms that are also near each other
 * in the passage.
 *
 * @param terms the text's terms in each field that is searched
 */
record TextQuery(List<FieldTerms> terms) {

    /** Weight of a pair of terms; a single term has 1. */
    static final float PAIR_BOOST = .2f;

    /** Number of positions by which the terms of a pair may be apart. */
    private static final int PAIR_SLOP = 8;

    /** Number of terms up to which pairs are used. Longer texts are specific enough without. */
    private static final int MAX_PAIRED_TERMS = 100;

    TextQuery {
        terms = List.copyOf(terms);
    }

    /** The terms of a text in one field, in the order of the text. */
    record FieldTerms(String field, List<String> terms) {

        FieldTerms {
            terms = List.copyOf(terms);
        }

        boolean usesPairs() {
            return terms.size() <= MAX_PAIRED_TERMS;
        }
    }

    static TextQuery of(Analyzer analyzer, List<String> fields, String text) {
        return new TextQuery(fields.stream().map(field -> terms(analyzer, field, text)).toList());
    }

    private static FieldTerms terms(Analyzer analyzer, String field, String text) {
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            return new FieldTerms(field, readTerms(tokens));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> readTerms(TokenStream tokens) throws IOException {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        List<String> terms = new ArrayList<>();
        tokens.reset();
        while (tokens.incrementToken()) {
            terms.add(term.toString());
        }
        tokens.end();
        return terms;
    }

    /** Returns a query for ranking. A text of stop words alone matches nothing. */
    Query withPairs() {
        return anyOf(true);
    }

    /** Returns a query that matches the same passages without the clauses that only add scores. */
    Query withoutPairs() {
        return anyOf(false);
    }

    private Query anyOf(boolean withPairs) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(fieldTerms -> add(fieldTerms, withPairs && fieldTerms.usesPairs(), all));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? MatchNoDocsQuery.INSTANCE : query;
    }

    private static void add(FieldTerms fieldTerms, boolean withPairs, BooleanQuery.Builder all) {
        String field = fieldTerms.field();
        List<String> terms = fieldTerms.terms();
        terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        for (int i = 1; withPairs && i < terms.size(); i++) {
            Query near = new PhraseQuery(PAIR_SLOP, field, terms.get(i - 1), terms.get(i));
            all.add(new BoostQuery(near, PAIR_BOOST), Occur.SHOULD);
        }
    }
}
