package org.lectern.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that was looked for in place of one that is nowhere in the index. In quotation marks the
 * word is looked for as it was written.
 *
 * @param replacement in lower case, without accents
 */
public record Correction(String original, String replacement) {

    /** A text with corrected words in place of those that were written. */
    public static String applyTo(String text, List<Correction> corrections) {
        String corrected = text;
        for (Correction correction : corrections) {
            corrected =
                    Pattern.compile(
                                    "(?<![\\p{L}\\p{N}])"
                                            + Pattern.quote(correction.original())
                                            + "(?![\\p{L}\\p{N}])")
                            .matcher(corrected)
                            .replaceAll(Matcher.quoteReplacement(correction.replacement()));
        }
        return corrected;
    }

    /** A sentence for the user. */
    public String notice() {
        return "No passage contains “%s”; looked for “%s”.".formatted(original, replacement);
    }
}
