package org.lectern.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Analyzes names and years: words in lower case, accents folded, without stemming or stop words.
 */
public final class NameAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream terms = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(words, terms);
    }

    /** Normalises words with wildcards, which cannot be tokenized. */
    @Override
    protected TokenStream normalize(String field, TokenStream text) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(text));
    }
}
