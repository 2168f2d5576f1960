package org.lectern.query;

import org.lectern.analysis.Word;
import org.lectern.analysis.WordTokenizer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user's text was understood as.
 *
 * @param semanticText what is asked, whole, as a model is to understand it; blank where nothing is
 * @param words that passages are wanted to have, in order
 * @param highlightPatterns of words with wildcards or misspellings, for marking
 * @param ignoredWords words that are too common to tell passages apart
 * @param corrections of words that are nowhere in the index
 * @param notices sentences for the user on how it was read
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

    /** The same, searched for and explained otherwise. */
    ParsedQuery withQuery(IndexQuery other, List<String> otherNotes) {
        return new ParsedQuery(
                other,
                semanticText,
                words,
                highlightPatterns,
                ignoredWords,
                corrections,
                otherNotes);
    }

    /** All words of the text sought, none of them required. */
    static ParsedQuery ofPlainText(String text, List<String> notes) {
        return new ParsedQuery(
                new IndexQuery.AnyWord(QueryField.TEXT, contentText(text)),
                text,
                WordTokenizer.tokenize(text),
                List.of(),
                ignoredWords(text),
                List.of(),
                notes);
    }

    /** What says what a text is about, where anything does. */
    static String contentText(String text) {
        List<Word> content = WordTokenizer.contentWords(text);
        return content.isEmpty()
                ? text.strip()
                : content.stream().map(Word::surface).collect(Collectors.joining(" "));
    }

    /** The words of a text that are no terms. */
    static List<String> ignoredWords(String text) {
        Set<String> kept =
                WordTokenizer.tokenize(text).stream()
                        .map(Word::surface)
                        .collect(Collectors.toSet());
        return Pattern.compile("[^\\p{L}\\p{N}'’.-]+")
                .splitAsStream(text)
                .filter(word -> !word.isBlank() && WordTokenizer.tokenize(word).isEmpty())
                .filter(word -> !kept.contains(word))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .distinct()
                .toList();
    }
}
