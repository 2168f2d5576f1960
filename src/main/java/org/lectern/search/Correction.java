package org.lectern.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that was looked for in place of one that is nowhere in the index. In quotation marks the
 * word is looked for as it was written.
 *
 * @param instead in lower case, without accents
 */
public record Correction(String written, String instead) {

    /** A text with corrected words in place of those that were written. */
    static String in(String text, List<Correction> corrections) {
        String corrected = text;
        for (Correction correction : corrections) {
            corrected =
                    Pattern.compile(
                                    "(?<![\\p{L}\\p{N}])"
                                            + Pattern.quote(correction.written())
                                            + "(?![\\p{L}\\p{N}])")
                            .matcher(corrected)
                            .replaceAll(Matcher.quoteReplacement(correction.instead()));
        }
        return corrected;
    }

    /** A sentence for the user. */
    String said() {
        return "No passage contains “%s”; looked for “%s”.".formatted(written, instead);
    }
}
