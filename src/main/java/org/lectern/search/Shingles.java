package org.lectern.search;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a text is the same as another's: runs of five words (Broder 1997). Case, punctuation and
 * line ends make no difference.
 */
final class Shingles {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORDS = 5;

    private final Set<String> runs = new HashSet<>();

    Shingles(String text) {
        String[] words =
                BETWEEN_WORDS
                        .splitAsStream(text.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new);
        for (int i = 0; i + WORDS <= words.length; i++) {
            runs.add(String.join(" ", java.util.Arrays.asList(words).subList(i, i + WORDS)));
        }
    }

    /** The share of the shorter text that the other has too, 0 to 1. */
    double shared(Shingles other) {
        int shorter = Math.min(runs.size(), other.runs.size());
        long common = runs.stream().filter(other.runs::contains).count();
        return shorter == 0 ? 0 : (double) common / shorter;
    }
}
