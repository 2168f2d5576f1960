package org.lectern.search;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What of a text is the same as another's: runs of five words (Broder 1997), each by a hash of 64
 * bits. Case, punctuation and line ends make no difference. The runs are found when they are first
 * asked for: most texts are compared with none.
 */
final class ShingleSet {

    private static final int SHINGLE_SIZE = 5;

    /** Of the hash of Fowler, Noll and Vo. */
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final long FNV_OFFSET_BASIS = 0xcbf29ce484222325L;

    private final String text;
    private @Nullable Set<Long> hashes;

    ShingleSet(String text) {
        this.text = text;
    }

    /** The share of the shorter text that the other has too, 0 to 1. */
    double overlap(ShingleSet other) {
        Set<Long> mine = hashes();
        Set<Long> others = other.hashes();
        int shorter = Math.min(mine.size(), others.size());
        long common = mine.stream().filter(others::contains).count();
        return shorter == 0 ? 0 : (double) common / shorter;
    }

    private Set<Long> hashes() {
        if (hashes == null) {
            hashes = hashes(wordHashes(text.toLowerCase(Locale.ROOT)));
        }
        return hashes;
    }

    private static Set<Long> hashes(List<Long> words) {
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i + SHINGLE_SIZE <= words.size(); i++) {
            long run = FNV_OFFSET_BASIS;
            for (long word : words.subList(i, i + SHINGLE_SIZE)) {
                run = (run ^ word) * FNV_PRIME;
            }
            runs.add(run);
        }
        return runs;
    }

    private static List<Long> wordHashes(String text) {
        List<Long> words = new ArrayList<>();
        long word = FNV_OFFSET_BASIS;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isOfWord(character)) {
                word = (word ^ character) * FNV_PRIME;
            } else if (word != FNV_OFFSET_BASIS) {
                words.add(word);
                word = FNV_OFFSET_BASIS;
            }
        }
        if (word != FNV_OFFSET_BASIS) {
            words.add(word);
        }
        return words;
    }

    private static boolean isOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetter(character);
        };
    }
}
