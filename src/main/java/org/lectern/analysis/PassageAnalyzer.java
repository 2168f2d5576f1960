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
 * Analyzes English text: words by UAX 29, without possessives, in lower case, without Snowball's
 * stop words, stemmed.
 */
public final class PassageAnalyzer extends Analyzer {

    /** Identifies the analysis in commits; must change whenever a text would give other terms. */
    public static final String FINGERPRINT =
            "standard possessive lowercase stop-snowball-english porter+kstem";

    /** The stemming algorithms. */
    public enum Stemmer {
        /** Porter (1980): removes suffixes by rule, and conflates many forms. */
        PORTER,
        /** Krovetz (1993): stems to dictionary words, and so keeps more words apart. */
        KROVETZ
    }

    static final CharArraySet STOP_WORDS = snowballStopWords();

    private final Stemmer stemmer;

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

    /** Normalises words with wildcards, which cannot be stemmed. */
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
