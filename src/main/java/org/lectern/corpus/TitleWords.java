package org.lectern.corpus;

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
 * @param head those before a colon or dash; all where there is none
 * @param joined all of them, without blanks
 * @param telling those that say what it is about
 */
record TitleWords(List<String> words, List<String> head, String joined, Set<String> telling) {

    /** Fewer words than this are no title of their own when compared in part. */
    private static final int FEW = 3;

    /** The share of all their words that titles have in common which differ by a slip. */
    private static final double SHARE = 0.8;

    private static final Pattern EDITION =
            Pattern.compile(
                    "(?i)[(\\[](?:extended|full|technical|preprint|short|revised|draft)[^)\\]]{0,40}[)\\]]");
    private static final Pattern SUBTITLE = Pattern.compile("\\s*[:：]\\s+|\\s+[–—-]+\\s+|[–—]");
    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "of", "in", "on", "for", "and", "to", "with", "by", "from");

    TitleWords {
        words = List.copyOf(words);
        head = List.copyOf(head);
        telling = Set.copyOf(telling);
    }

    static TitleWords of(String title) {
        String text = EDITION.matcher(title).replaceAll(" ");
        String head = SUBTITLE.split(text, 2)[0];
        List<String> words = split(text);
        Set<String> telling = new HashSet<>(words);
        telling.removeAll(SMALL);
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
    boolean sameAs(TitleWords other) {
        return !isEmpty() && joined.equals(other.joined);
    }

    /** Whether one of them is the other without its subtitle. */
    boolean sameHeadAs(TitleWords other) {
        boolean mine = head.equals(other.words) && !head.isEmpty();
        return mine || (other.head.equals(words) && !words.isEmpty());
    }

    /** Whether it begins with all of the other's words, which are enough to tell. */
    boolean beginsWith(TitleWords other) {
        int size = other.words.size();
        return size >= FEW && size <= words.size() && words.subList(0, size).equals(other.words);
    }

    /** Whether they have nearly all telling words in common (Jaccard index over 0.8). */
    boolean overlaps(TitleWords other) {
        long common = telling.stream().filter(other.telling::contains).count();
        long all = telling.size() + other.telling.size() - common;
        return common >= FEW && common > SHARE * all;
    }

    /** Whether they have a telling word in common. */
    boolean touches(TitleWords other) {
        return telling.stream().anyMatch(other.telling::contains);
    }
}
