package org.lectern.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * English text to terms: words by Unicode's rules (UAX 29), possessives off, lower case, without
 * Snowball's stop words, stemmed by Porter (1980).
 */
public final class PassageAnalyzer extends Analyzer {

    /** Changes whenever the same text would give other terms; kept in every commit. */
    public static final String FINGERPRINT =
            "standard possessive lowercase stop-snowball-english porter";

    static final CharArraySet STOP_WORDS = snowballStopWords();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream terms = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        return new TokenStreamComponents(
                words, new PorterStemFilter(new StopFilter(terms, STOP_WORDS)));
    }

    /** For words with wildcards, which cannot be stemmed. */
    @Override
    protected TokenStream normalize(String field, TokenStream text) {
        return new LowerCaseFilter(text);
    }

    private static CharArraySet snowballStopWords() {
        try (Reader list =
                new InputStreamReader(
                        Objects.requireNonNull(
                                SnowballFilter.class.getResourceAsStream("english_stop.txt")),
                        StandardCharsets.UTF_8)) {
            return CharArraySet.unmodifiableSet(WordlistLoader.getSnowballWordSet(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
