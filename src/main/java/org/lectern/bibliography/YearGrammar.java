package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which a year of publication is written, shared by citations in notes, reference
 * lists and title pages. Dates of sessions are read by {@code notes.date}.
 */
public final class YearGrammar {

    /** A regular expression for a year of four digits, from 1800 to 2099. */
    public static final String YEAR = "(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d|\\.\\d)";

    /** A year that is not part of a page range, a date in digits, a time or another number. */
    private static final Pattern STANDALONE =
            Pattern.compile(
                    "(?<![:./-])(?<!\\d–)(?<!\\bpp?\\. )(" + YEAR + ")[a-z]?(?![\\w/]|[:.–-]\\d)");

    /** Two-digit years from here on belong to the twentieth century. */
    private static final int CENTURY_PIVOT = 50;

    private YearGrammar() {}

    /**
     * Returns the number of a year.
     *
     * @param digits four, or the last two as venues print them: {@code '15}
     */
    public static int parse(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return number;
        }
        return number < CENTURY_PIVOT ? 2000 + number : 1900 + number;
    }

    /** Returns the last year in a text; null where there is none. */
    static @Nullable Integer lastIn(String text) {
        return STANDALONE
                .matcher(text)
                .results()
                .reduce((first, second) -> second)
                .map(year -> parse(year.group(1)))
                .orElse(null);
    }

    /** Returns the offset of the first year in a text; -1 where there is none. */
    static int firstIndexIn(String text) {
        Matcher year = STANDALONE.matcher(text);
        return year.find() ? year.start() : -1;
    }
}
