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
 * The English words that Krovetz's stemmer knows, some 30,000 with their forms. It keeps its list
 * to itself, but shows it by what it does: it takes {@code -ed} off a word of the list, and leaves
 * an {@code e} after anything else.
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

    /** Whether a word is one of English, in any form and case. Where in doubt, it is. */
    public static boolean contains(String word) {
        String stem = stem(word);
        String shown = stem(stem + "ed");
        return shown.equals(stem) || stem(shown + "ed").equals(shown);
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
