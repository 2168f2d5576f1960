package org.lectern.analysis;

import org.lectern.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Words in a row, and the words without a term that stand between them: these must agree too, or
 * "reads and writes" would be "read your writes".
 *
 * @param words those that have a term
 * @param separators what stands before the first word, between each two and after the last, in
 *     lower case, without marks
 */
record WordSequence(List<Word> words, List<String> separators) {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    static WordSequence of(String text) {
        List<Word> words = WordTokenizer.tokenize(text);
        List<String> between = new ArrayList<>();
        int from = 0;
        for (Word word : words) {
            between.add(normalised(text.substring(from, word.span().start())));
            from = word.span().end();
        }
        between.add(normalised(text.substring(from)));
        return new WordSequence(words, between);
    }

    private static String normalised(String gap) {
        return PUNCTUATION.matcher(gap).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it begins and ends with words that have a term. */
    boolean isSearchable() {
        return !words.isEmpty()
                && separators.getFirst().isEmpty()
                && separators.getLast().isEmpty();
    }

    /** Its terms in order. */
    List<String> terms() {
        return words.stream().map(Word::term).toList();
    }

    /**
     * Whether another phrase stands in this one.
     *
     * @param at which of this one's words it begins with
     * @param same whether a word of this one may stand for one of the other
     */
    boolean matchesAt(WordSequence other, int at, BiPredicate<Word, Word> same) {
        int count = other.words.size();
        if (at + count > words.size()) {
            return false;
        }
        List<String> gaps = separators.subList(at + 1, at + count);
        if (!gaps.equals(other.separators.subList(1, count))) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!same.test(words.get(at + i), other.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** From the start of one word to the end of the last of so many. */
    Span span(int at, int count) {
        return new Span(words.get(at).span().start(), words.get(at + count - 1).span().end());
    }
}
