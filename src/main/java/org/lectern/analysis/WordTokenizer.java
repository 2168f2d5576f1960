package org.lectern.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.lectern.model.Span;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Splits text into words as the index does. */
public final class WordTokenizer {

    private static final Analyzer ANALYZER = new PassageAnalyzer(PassageAnalyzer.Stemmer.PORTER);

    /** Words of questions that carry no content. */
    private static final Set<String> QUESTION_WORDS =
            Set.of(
                    "can", "could", "may", "might", "must", "shall", "should", "will", "would",
                    "ought", "do", "does", "did", "done", "get", "got", "let", "say", "e.g", "i.e",
                    "etc", "vs", "one", "way", "ways", "thing", "things", "much", "many", "like",
                    "also", "just", "else", "still", "even", "ever", "make", "makes", "made",
                    "none", "without", "put", "use", "used", "well", "really", "exactly");

    private WordTokenizer() {}

    /** Returns the words of a text in order, without stop words. */
    public static List<Word> tokenize(String text) {
        try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
            return readTokens(tokens, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the content words of a question: {@link #tokenize} without auxiliaries and the like.
     */
    public static List<Word> contentWords(String question) {
        return tokenize(question).stream()
                .filter(word -> !QUESTION_WORDS.contains(word.surface().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Returns the distinct terms of a text. */
    public static Set<String> terms(String text) {
        return tokenize(text).stream().map(Word::term).collect(Collectors.toSet());
    }

    private static List<Word> readTokens(TokenStream tokens, String text) throws IOException {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        List<Word> words = new ArrayList<>();
        tokens.reset();
        while (tokens.incrementToken()) {
            Span span = new Span(offset.startOffset(), offset.endOffset());
            words.add(new Word(term.toString(), text.substring(span.start(), span.end()), span));
        }
        tokens.end();
        return words;
    }
}
