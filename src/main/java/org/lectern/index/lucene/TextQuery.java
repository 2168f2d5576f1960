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
 * The words of a text, sought in a field under both of its stemmers: sum over the two of BM25 of
 * each term, and {@link #PAIR_BOOST} times BM25 of each two neighbours that stand near each other.
 *
 * @param terms per field
 */
record TextQuery(List<FieldTerms> terms) {

    /** What a pair weighs, against a term's 1. */
    static final float PAIR_BOOST = .2f;

    /** How many places two neighbours may be apart. */
    private static final int PAIR_SLOP = 8;

    /** A longer text is matched by its words alone: it names what it is about often enough. */
    private static final int MAX_PAIRED_TERMS = 100;

    TextQuery {
        terms = List.copyOf(terms);
    }

    /** Terms in the order of the text. */
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
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            List<String> terms = new ArrayList<>();
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
            return new FieldTerms(field, terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of stop words alone finds nothing. */
    Query withPairs() {
        return anyOf(true);
    }

    /** What {@link #withPairs} matches, without what only scores. */
    Query withoutPairs() {
        return anyOf(false);
    }

    private Query anyOf(boolean paired) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(fieldTerms -> add(fieldTerms, paired && fieldTerms.usesPairs(), all));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? MatchNoDocsQuery.INSTANCE : query;
    }

    private static void add(FieldTerms sought, boolean paired, BooleanQuery.Builder all) {
        String field = sought.field();
        List<String> terms = sought.terms();
        terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        for (int i = 1; paired && i < terms.size(); i++) {
            Query near = new PhraseQuery(PAIR_SLOP, field, terms.get(i - 1), terms.get(i));
            all.add(new BoostQuery(near, PAIR_BOOST), Occur.SHOULD);
        }
    }
}
