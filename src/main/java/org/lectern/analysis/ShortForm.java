package org.lectern.analysis;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word in the shape of an acronym.
 *
 * @param text two to ten characters, the first and last of them letters or digits, with at least
 *     two capitals, since names and other words in parentheses have one
 */
record ShortForm(String text) {

    private static final Pattern SHAPE =
            Pattern.compile("(?=(?:.*?\\p{Lu}){2})[\\p{L}\\p{N}]\\S{0,8}[\\p{L}\\p{N}]");

    private static final Pattern QUOTES = Pattern.compile("^[\"“‘'`]+|[\"”’'`,]+$");
    private static final Pattern PLURAL = Pattern.compile("(?<=\\p{Lu})['’]?e?s$");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Returns a word without quotation marks and plural s, if it has the shape of an acronym. */
    static Optional<ShortForm> of(String written) {
        String bare = QUOTES.matcher(written).replaceAll("");
        String singular = PLURAL.matcher(bare).replaceFirst("");
        return SHAPE.matcher(singular).matches()
                ? Optional.of(new ShortForm(singular))
                : Optional.empty();
    }

    /** Returns the letters and digits. */
    String letters() {
        return PUNCTUATION.matcher(text).replaceAll("");
    }
}
