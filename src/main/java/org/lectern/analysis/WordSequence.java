package org.lectern.analysis;

import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sequence of words together with the stop words between them, which must match too: "reads and
 * writes" is not "read your writes".
 *
 * @param words the words that have a term
 * @param separators the text before the first word, between each two words and after the last, in
 *     lower case, without punctuation
 */
record WordSequence(List<Word> words, List<String> separators) {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    static WordSequence of(String text) {
        List<Word> words = WordTokenizer.tokenize(text);
        List<String> separators = new ArrayList<>();
        int from = 0;
        for (Word word : words) {
            separators.add(normalised(text.substring(from, word.span().start())));
            from = word.span().end();
        }
        separators.add(normalised(text.substring(from)));
        return new WordSequence(words, separators);
    }

    private static String normalised(String gap) {
        return PUNCTUATION.matcher(gap).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the sequence starts and ends with a word that has a term. */
    boolean isSearchable() {
        return !words.isEmpty()
                && separators.getFirst().isEmpty()
                && separators.getLast().isEmpty();
    }

    /** Returns the terms in order. */
    List<String> terms() {
        return words.stream().map(Word::term).toList();
    }

    /**
     * Returns whether another sequence occurs in this one.
     *
     * @param at index of the word of this sequence to start at
     * @param same whether a word of this sequence matches one of the other
     */
    boolean matchesAt(WordSequence other, int at, BiPredicate<Word, Word> same) {
        int end = at + other.words.size();
        return end <= words.size()
                && separators.subList(at + 1, end).equals(other.innerSeparators())
                && IntStream.range(at, end)
                        .allMatch(i -> same.test(words.get(i), other.words.get(i - at)));
    }

    private List<String> innerSeparators() {
        return separators.subList(1, words.size());
    }

    /** Returns the span of a number of words from an index on. */
    Span span(int at, int count) {
        return new Span(words.get(at).span().start(), words.get(at + count - 1).span().end());
    }
}
