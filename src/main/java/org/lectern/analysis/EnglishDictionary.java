package org.lectern.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The dictionary of Krovetz's stemmer, some 30,000 English words and their inflections. The stemmer
 * does not expose its dictionary, but reveals it: it removes {@code -ed} completely from a word of
 * the dictionary, and leaves an {@code e} after any other.
 */
public final class EnglishDictionary {

    private static final Analyzer STEMMER =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    KeywordTokenizer whole = new KeywordTokenizer();
                    return new TokenStreamComponents(
                            whole, new KStemFilter(new LowerCaseFilter(whole)));
                }
            };

    private EnglishDictionary() {}

    /** Returns whether a word is English, in any inflection and case; true in case of doubt. */
    public static boolean contains(String word) {
        String stem = stem(word);
        String restored = stem(stem + "ed");
        return restored.equals(stem) || stem(restored + "ed").equals(restored);
    }

    private static String stem(String word) {
        try (TokenStream stems = STEMMER.tokenStream("", word)) {
            CharTermAttribute stem = stems.addAttribute(CharTermAttribute.class);
            stems.reset();
            String found = stems.incrementToken() ? stem.toString() : "";
            stems.end();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
