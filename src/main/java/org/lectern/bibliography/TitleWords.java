package org.lectern.bibliography;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A title's words without case, accents and punctuation.
 *
 * @param words all of them, in order
 * @param mainTitle those before a colon or dash; all where there is none
 * @param concatenated all of them, without blanks
 * @param contentWords those that say what it is about
 */
record TitleWords(
        List<String> words, List<String> mainTitle, String concatenated, Set<String> contentWords) {

    /** Fewer words than this are no title of their own when compared in part. */
    private static final int MIN_WORDS = 3;

    /** The share of all their words that titles have in common which differ by a slip. */
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
        Set<String> telling = new HashSet<>(words);
        telling.removeAll(STOP_WORDS);
        return new TitleWords(words, split(head), String.join("", words), telling);
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

    /** Whether all words are the same; hyphens and blanks make no difference. */
    boolean isSameAs(TitleWords other) {
        return !isEmpty() && concatenated.equals(other.concatenated);
    }

    /** Whether one of them is the other without its subtitle. */
    boolean hasSameMainTitle(TitleWords other) {
        boolean mine = mainTitle.equals(other.words) && !mainTitle.isEmpty();
        return mine || (other.mainTitle.equals(words) && !words.isEmpty());
    }

    /** Whether it begins with all of the other's words, which are enough to tell. */
    boolean startsWith(TitleWords other) {
        int size = other.words.size();
        return size >= MIN_WORDS
                && size <= words.size()
                && words.subList(0, size).equals(other.words);
    }

    /** Whether they have nearly all telling words in common (Jaccard index over 0.8). */
    boolean isSimilarTo(TitleWords other) {
        long common = contentWords.stream().filter(other.contentWords::contains).count();
        long all = contentWords.size() + other.contentWords.size() - common;
        return common >= MIN_WORDS && common > MIN_SIMILARITY * all;
    }

    /** Whether they have a telling word in common. */
    boolean sharesContentWord(TitleWords other) {
        return contentWords.stream().anyMatch(other.contentWords::contains);
    }
}
