package org.lectern.search;

import org.lectern.analysis.Word;
import org.lectern.analysis.Words;
import org.lectern.index.Field;
import org.lectern.index.IndexQuery;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user's text was understood as.
 *
 * @param meaning what is asked, whole, as a model is to understand it; blank where nothing is
 * @param words that passages are wanted to have, in order
 * @param patterns of words with wildcards or misspellings, for marking
 * @param leftOut words that are too common to tell passages apart
 * @param corrections of words that are nowhere in the index
 * @param notes sentences for the user on how it was read
 */
public record ParsedQuery(
        IndexQuery query,
        String meaning,
        List<Word> words,
        List<Pattern> patterns,
        List<String> leftOut,
        List<Correction> corrections,
        List<String> notes) {

    public ParsedQuery {
        words = List.copyOf(words);
        patterns = List.copyOf(patterns);
        leftOut = List.copyOf(leftOut);
        corrections = List.copyOf(corrections);
        notes = List.copyOf(notes);
    }

    /** The same, searched for and explained otherwise. */
    ParsedQuery with(IndexQuery other, List<String> otherNotes) {
        return new ParsedQuery(other, meaning, words, patterns, leftOut, corrections, otherNotes);
    }

    /** All words of the text sought, none of them required. */
    static ParsedQuery ofWords(String text, List<String> notes) {
        return new ParsedQuery(
                new IndexQuery.AnyWord(Field.TEXT, sought(text)),
                text,
                Words.of(text),
                List.of(),
                leftOut(text),
                List.of(),
                notes);
    }

    /** What says what a text is about, where anything does. */
    static String sought(String text) {
        List<Word> content = Words.contentOf(text);
        return content.isEmpty()
                ? text.strip()
                : content.stream().map(Word::surface).collect(Collectors.joining(" "));
    }

    /** The words of a text that are no terms. */
    static List<String> leftOut(String text) {
        Set<String> kept = Words.of(text).stream().map(Word::surface).collect(Collectors.toSet());
        return Pattern.compile("[^\\p{L}\\p{N}'’.-]+")
                .splitAsStream(text)
                .filter(word -> !word.isBlank() && Words.of(word).isEmpty())
                .filter(word -> !kept.contains(word))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .distinct()
                .toList();
    }
}
