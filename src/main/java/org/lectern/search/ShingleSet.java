package org.lectern.search;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The shingles of a text: hashes of all runs of five words (Broder 1997), which measure how much
 * two texts overlap. Case, punctuation and line ends make no difference. The hashes are computed
 * when they are first needed, since most texts are never compared. Not safe for use by many
 * threads.
 */
final class ShingleSet {

    private static final int SHINGLE_SIZE = 5;

    /** Prime of the 64-bit FNV-1a hash. */
    private static final long FNV_PRIME = 0x100000001b3L;

    private static final long FNV_OFFSET_BASIS = 0xcbf29ce484222325L;

    private final String text;
    private @Nullable Set<Long> hashes;

    ShingleSet(String text) {
        this.text = text;
    }

    /** Returns the share of the shorter text's shingles that the other text contains, 0 to 1. */
    double overlap(ShingleSet other) {
        Set<Long> own = hashes();
        Set<Long> others = other.hashes();
        int smaller = Math.min(own.size(), others.size());
        long common = own.stream().filter(others::contains).count();
        return smaller == 0 ? 0 : (double) common / smaller;
    }

    private Set<Long> hashes() {
        if (hashes == null) {
            hashes = hashes(wordHashes(text.toLowerCase(Locale.ROOT)));
        }
        return hashes;
    }

    private static Set<Long> hashes(List<Long> words) {
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE_SIZE <= words.size(); i++) {
            long shingle = FNV_OFFSET_BASIS;
            for (long word : words.subList(i, i + SHINGLE_SIZE)) {
                shingle = (shingle ^ word) * FNV_PRIME;
            }
            shingles.add(shingle);
        }
        return shingles;
    }

    private static List<Long> wordHashes(String text) {
        List<Long> words = new ArrayList<>();
        long word = FNV_OFFSET_BASIS;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isWordCharacter(character)) {
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

    private static boolean isWordCharacter(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetter(character);
        };
    }
}
