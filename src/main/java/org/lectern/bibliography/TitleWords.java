package org.lectern.bibliography;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a title without case, accents and punctuation.
 *
 * @param words all of them, in order
 * @param mainTitle words before the first colon or dash; all where there is none
 * @param concatenated all words, without spaces
 * @param contentWords all words except stop words
 */
record TitleWords(
        List<String> words, List<String> mainTitle, String concatenated, Set<String> contentWords) {

    /** A beginning or an intersection of fewer words does not identify a title. */
    private static final int MIN_WORDS = 3;

    /** The Jaccard index over which titles count as the same with a slip in one. */
    private static final double MIN_SIMILARITY = 0.8;

    private static final Pattern EDITION =
            Pattern.compile(
                    "(?i)[(\\[](?:extended|full|technical|preprint|short|revised|draft)[^)\\]]{0,40}[)\\]]");
    private static final Pattern SUBTITLE = Pattern.compile("\\s*[:：]\\s+|\\s+[–—-]+\\s+|[–—]");
    private static final Set<String> STOP_WORDS =
            Set.of("a", "an", "the", "of", "in", "on", "for", "and", "to", "with", "by", "from");

    TitleWords {
        words = List.copyOf(words);
        mainTitle = List.copyOf(mainTitle);
        contentWords = Set.copyOf(contentWords);
    }

    static TitleWords of(String title) {
        String text = EDITION.matcher(title).replaceAll(" ");
        String head = SUBTITLE.split(text, 2)[0];
        List<String> words = split(text);
        Set<String> contentWords = new HashSet<>(words);
        contentWords.removeAll(STOP_WORDS);
        return new TitleWords(words, split(head), String.join("", words), contentWords);
    }

    private static List<String> split(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}|['’‘`]", "")
                        .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1)).filter(w -> !w.isEmpty()).toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Returns whether all words are equal, regardless of hyphens and spaces. */
    boolean isSameAs(TitleWords other) {
        return !isEmpty() && concatenated.equals(other.concatenated);
    }

    /** Returns whether one title is the other without its subtitle. */
    boolean hasSameMainTitle(TitleWords other) {
        boolean isOthersMainTitle = mainTitle.equals(other.words) && !mainTitle.isEmpty();
        return isOthersMainTitle || (other.mainTitle.equals(words) && !words.isEmpty());
    }

    /** Returns whether this title begins with all words of the other, which has at least three. */
    boolean startsWith(TitleWords other) {
        int size = other.words.size();
        return size >= MIN_WORDS
                && size <= words.size()
                && words.subList(0, size).equals(other.words);
    }

    /** Returns whether the Jaccard index of the content words exceeds 0.8. */
    boolean isSimilarTo(TitleWords other) {
        long common = contentWords.stream().filter(other.contentWords::contains).count();
        long all = contentWords.size() + other.contentWords.size() - common;
        return common >= MIN_WORDS && common > MIN_SIMILARITY * all;
    }

    /** Returns whether the titles share a content word. */
    boolean sharesContentWord(TitleWords other) {
        return contentWords.stream().anyMatch(other.contentWords::contains);
    }
}
