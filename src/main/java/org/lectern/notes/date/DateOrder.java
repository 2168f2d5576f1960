package org.lectern.notes.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of day and month in numeric dates, inferred from dates with a number over 12. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d/.-])(\\d{1,2})([/-])(\\d{1,2})(?:\\2(?:\\d{4}|\\d{2}))?(?![\\d/-]|\\.\\d)");

    /** Returns the order of the dates on a page; unknown if no date shows it or dates disagree. */
    public static DateOrder detect(String page) {
        int dayFirst = 0;
        int monthFirst = 0;
        Matcher numbers = NUMBERS.matcher(page);
        while (numbers.find()) {
            boolean dated = numbers.group(2).equals("/") || numbers.group().length() > 5;
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(3));
            dayFirst += dated && first > 12 && first <= 31 && second <= 12 && second > 0 ? 1 : 0;
            monthFirst += dated && second > 12 && second <= 31 && first <= 12 && first > 0 ? 1 : 0;
        }
        if (dayFirst > 0 == monthFirst > 0) {
            return UNKNOWN;
        }
        return dayFirst > 0 ? DAY_FIRST : MONTH_FIRST;
    }
}
