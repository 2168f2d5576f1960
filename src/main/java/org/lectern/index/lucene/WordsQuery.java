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
 * each term, and {@link #PAIR} times BM25 of each two neighbours that stand near each other.
 *
 * @param terms per field
 */
record WordsQuery(List<FieldTerms> terms) {

    /** What a pair weighs, against a term's 1. */
    static final float PAIR = .2f;

    /** How many places two neighbours may be apart. */
    private static final int NEAR = 8;

    /** A longer text is matched by its words alone: it names what it is about often enough. */
    private static final int SHORT = 100;

    WordsQuery {
        terms = List.copyOf(terms);
    }

    /** Terms in the order of the text. */
    record FieldTerms(String field, List<String> terms) {

        FieldTerms {
            terms = List.copyOf(terms);
        }

        boolean paired() {
            return terms.size() <= SHORT;
        }
    }

    static WordsQuery of(Analyzer analyzer, List<String> fields, String text) {
        return new WordsQuery(fields.stream().map(field -> terms(analyzer, field, text)).toList());
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
    Query query() {
        return anyOf(true);
    }

    /** What {@link #query} matches, without what only scores. */
    Query unpaired() {
        return anyOf(false);
    }

    private Query anyOf(boolean paired) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(fieldTerms -> add(fieldTerms, paired && fieldTerms.paired(), all));
        BooleanQuery query = all.build();
        return query.clauses().isEmpty() ? MatchNoDocsQuery.INSTANCE : query;
    }

    private static void add(FieldTerms sought, boolean paired, BooleanQuery.Builder all) {
        String field = sought.field();
        List<String> terms = sought.terms();
        terms.forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        for (int i = 1; paired && i < terms.size(); i++) {
            Query near = new PhraseQuery(NEAR, field, terms.get(i - 1), terms.get(i));
            all.add(new BoostQuery(near, PAIR), Occur.SHOULD);
        }
    }
}
