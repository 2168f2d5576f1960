package org.lectern.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
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
 * Snowball's stop words, stemmed.
 */
public final class PassageAnalyzer extends Analyzer {

    /** Changes whenever the same text would give other terms; kept in every commit. */
    public static final String FINGERPRINT =
            "standard possessive lowercase stop-snowball-english porter+kstem";

    /** How words that differ in their ends alone become one term. */
    public enum Stemmer {
        /** Porter (1980): cuts by rule, and so brings many forms together. */
        PORTER,
        /** Krovetz (1993): keeps to words of a dictionary, and so tells more of them apart. */
        KROVETZ
    }

    static final CharArraySet STOP_WORDS = snowballStopWords();

    private final Stemmer stemmer;

    /** An analyzer. */
    public PassageAnalyzer(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        return new TokenStreamComponents(words, stemmed(new StopFilter(lower, STOP_WORDS)));
    }

    private TokenStream stemmed(TokenStream words) {
        return switch (stemmer) {
            case PORTER -> new PorterStemFilter(words);
            case KROVETZ -> new KStemFilter(words);
        };
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
