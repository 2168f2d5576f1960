package org.lectern.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that the index lacks, and the word that is searched for instead.
 *
 * @param original as it was typed
 * @param replacement in lower case, without accents
 */
public record Correction(String original, String replacement) {

    /** Replaces every occurrence of the original words in a text. */
    public static String applyTo(String text, List<Correction> corrections) {
        String corrected = text;
        for (Correction correction : corrections) {
            corrected =
                    wholeWord(correction.original())
                            .matcher(corrected)
                            .replaceAll(Matcher.quoteReplacement(correction.replacement()));
        }
        return corrected;
    }

    private static Pattern wholeWord(String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
    }

    /** Returns a sentence that tells the user of the correction. */
    public String notice() {
        return "No passage contains “%s”; looked for “%s”.".formatted(original, replacement);
    }
}
