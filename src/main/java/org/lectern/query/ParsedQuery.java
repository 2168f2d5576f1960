package org.lectern.query;

import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The result of parsing a user's text.
 *
 * @param query what to search for
 * @param semanticText text to embed; blank if the query has nothing to compare by meaning
 * @param words words that passages should contain, in order
 * @param highlightPatterns patterns of the words with wildcards or fuzzy operators, for highlights
 * @param ignoredWords stop words, in lower case
 * @param corrections corrections applied to the query
 * @param notices sentences that tell the user how the text was understood
 */
public record ParsedQuery(
        IndexQuery query,
        String semanticText,
        List<Word> words,
        List<Pattern> highlightPatterns,
        List<String> ignoredWords,
        List<Correction> corrections,
        List<String> notices) {

    public ParsedQuery {
        words = List.copyOf(words);
        highlightPatterns = List.copyOf(highlightPatterns);
        ignoredWords = List.copyOf(ignoredWords);
        corrections = List.copyOf(corrections);
        notices = List.copyOf(notices);
    }

    /** Returns this parsed query with another query and other notices. */
    ParsedQuery withQuery(IndexQuery otherQuery, List<String> otherNotices) {
        return new ParsedQuery(
                otherQuery,
                semanticText,
                words,
                highlightPatterns,
                ignoredWords,
                corrections,
                otherNotices);
    }

    /** Parses a text as plain words, none of which is required. */
    static ParsedQuery ofPlainText(String text, List<String> notices) {
        return new ParsedQuery(
                new IndexQuery.AnyWord(QueryField.TEXT, contentText(text)),
                text,
                WordTokenizer.tokenize(text),
                List.of(),
                ignoredWords(text),
                List.of(),
                notices);
    }

    /** Returns the content words of a text; the whole text if it has none. */
    static String contentText(String text) {
        List<Word> content = WordTokenizer.contentWords(text);
        return content.isEmpty()
                ? text.strip()
                : content.stream().map(Word::surface).collect(Collectors.joining(" "));
    }

    /** Returns the stop words of a text in lower case, each once. */
    static List<String> ignoredWords(String text) {
        Set<String> kept = keptWords(text);
        return Pattern.compile("[^\\p{L}\\p{N}'’.-]+")
                .splitAsStream(text)
                .filter(word -> !word.isBlank() && WordTokenizer.tokenize(word).isEmpty())
                .filter(word -> !kept.contains(word))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .distinct()
                .toList();
    }

    private static Set<String> keptWords(String text) {
        return WordTokenizer.tokenize(text).stream().map(Word::surface).collect(Collectors.toSet());
    }
}
