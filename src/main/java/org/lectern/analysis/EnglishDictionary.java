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
 * The dictionary of Lucene's Krovetz stemmer: about 30,000 English words with their inflections.
 * The stemmer has no method to look a word up, but its stems show which words it knows: it removes
 * {@code -ed} completely if the rest is in its dictionary, and otherwise leaves an {@code e}.
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
