package org.lectern.notes.date;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of dates in text: ISO 8601, month names in six languages, numeric and Japanese dates.
 * The {@link DateOrder} of the page decides whether 3/4 is in March or April. Safe for use by many
 * threads.
 */
public final class DateReader {

    /** The number of characters of a text that are searched. */
    private static final int MAX_LENGTH = 2000;

    private static final String WEEKDAY =
            "(?:(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s{1,3})?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String SUFFIX = "(?:st|nd|rd|th)?";
    private static final String SECOND_DAY =
            "(?:\\s?(?:[-–—/&]|and)\\s?(\\d{1,2})" + SUFFIX + "(?![\\d:/.]|\\s?[ap]\\.?m\\b))?";
    private static final String EDGE = "(?<![\\p{L}\\d])";

    private static final Pattern DUE_DATE =
            Pattern.compile(
                    "\\b(?:before|by|due|until|deadline|than|submitted|accessed|updated|published)\\b[^.;]{0,25}$",
                    Pattern.CASE_INSENSITIVE);

    private record DateFormat(
            Pattern pattern, Function<Matcher, DateMention.@Nullable PartialDate> day) {

        static DateFormat of(
                String pattern, Function<Matcher, DateMention.@Nullable PartialDate> day) {
            return new DateFormat(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), day);
        }
    }

    private final DateOrder order;
    private final List<DateFormat> dateFormats;

    public DateReader(DateOrder order) {
        this.order = order;
        String month = "(" + MonthNames.PATTERN + ")";
        this.dateFormats =
                List.of(
                        DateFormat.of(
                                "(?<![\\d.])()" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)",
                                m -> day(m.group(2), number(m, 3), number(m, 4))),
                        DateFormat.of(
                                "()(?:" + YEAR + "年\\s?)?(\\d{1,2})月\\s?(\\d{1,2})日",
                                m -> day(m.group(2), number(m, 3), number(m, 4))),
                        DateFormat.of(
                                EDGE
                                        + WEEKDAY
                                        + month
                                        + "\\.?\\s{1,2}(\\d{1,2})(?!\\d)"
                                        + SUFFIX
                                        + SECOND_DAY
                                        + "(?:,?\\s{0,2}"
                                        + YEAR
                                        + "(?!\\d))?",
                                m -> dayOfNamedMonth(m.group(5), m.group(2), number(m, 3))),
                        DateFormat.of(
                                EDGE
                                        + WEEKDAY
                                        + "(\\d{1,2})(?:st|nd|rd|th|er|\\.)?"
                                        + SECOND_DAY
                                        + "[\\s-]{0,2}(?:of\\s|de\\s|di\\s)?"
                                        + month
                                        + "\\.?(?![\\p{L}])(?:,?[\\s-]{0,2}(?:de\\s)?"
                                        + YEAR
                                        + "(?!\\d))?",
                                m -> dayOfNamedMonth(m.group(5), m.group(4), number(m, 2))),
                        DateFormat.of(
                                "(?<![\\d/.-])"
                                        + WEEKDAY
                                        + "(\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{4}|\\d{2})(?![\\d/.-]\\d|\\d)",
                                this::numericDay),
                        DateFormat.of(
                                "(?<![\\d/.\\w-])(?!24/7)"
                                        + WEEKDAY
                                        + "(\\d{1,2})/(\\d{1,2})(?![\\d/]|\\.\\d)",
                                m -> dayInOrder(null, number(m, 2), number(m, 3))),
                        DateFormat.of(
                                EDGE + "()" + month + "\\.?,?\\s{1,2}" + YEAR + "(?!\\d)",
                                m -> dayOfNamedMonth(m.group(3), m.group(2), 0)),
                        DateFormat.of(
                                "()" + YEAR + "年\\s?(\\d{1,2})月",
                                m -> day(m.group(2), number(m, 3), 0)));
    }

    /** Returns the dates in a text, in order and without due dates. */
    public List<DateMention> findAll(String text) {
        String line = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        List<DateMention> found = new ArrayList<>();
        DateMention next = nextDate(line, 0);
        while (next != null) {
            if (!DUE_DATE.matcher(line.substring(Math.max(0, next.start() - 40), next.start()))
                    .find()) {
                found.add(next);
            }
            next = nextDate(line, next.end());
        }
        return found;
    }

    private @Nullable DateMention nextDate(String line, int from) {
        DateMention best = null;
        for (DateFormat form : dateFormats) {
            DateMention found = firstOf(form, line, from);
            if (found != null && (best == null || found.start() < best.start())) {
                best = found;
            }
        }
        return best;
    }

    private @Nullable DateMention firstOf(DateFormat form, String line, int from) {
        Matcher match = form.pattern().matcher(line);
        for (int at = from; match.find(at); at = match.end()) {
            DateMention.PartialDate day = form.day().apply(match);
            if (day != null) {
                return toMention(line, match, day);
            }
        }
        return null;
    }

    private static DateMention toMention(String line, Matcher match, DateMention.PartialDate day) {
        TimeReader.TimeMention time =
                day.isMonthOnly() ? null : TimeReader.readAt(line, match.end());
        int end = time == null ? match.end() : time.end();
        Matcher year =
                Pattern.compile("\\s" + YEAR + "\\b").matcher(line).region(end, line.length());
        DateMention.PartialDate whole = day;
        if (time != null && day.year() == null && year.lookingAt()) {
            whole =
                    new DateMention.PartialDate(
                            Integer.valueOf(year.group(1)), day.month(), day.day());
            end = year.end();
        }
        int start = match.start() + match.group().length() - match.group().stripLeading().length();
        return new DateMention(
                line.substring(start, end),
                start,
                end,
                whole,
                weekday(match.group(1)),
                time == null ? null : time.time(),
                time == null ? null : time.zone());
    }

    private static @Nullable DayOfWeek weekday(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return day;
            }
        }
        return null;
    }

    private DateMention.@Nullable PartialDate numericDay(Matcher match) {
        int written = number(match, 5);
        int year = written < 100 ? 2000 + written : written;
        boolean dotted = Objects.equals(match.group(3), ".");
        if (year < 1900 || year > 2100) {
            return null;
        }
        return dotted
                ? day(String.valueOf(year), number(match, 4), number(match, 2))
                : dayInOrder(year, number(match, 2), number(match, 4));
    }

    private DateMention.@Nullable PartialDate dayInOrder(
            @Nullable Integer year, int first, int second) {
        boolean monthFirst = first >= 1 && first <= 12 && second >= 1 && second <= 31;
        boolean dayFirst = second >= 1 && second <= 12 && first >= 1 && first <= 31;
        if (!monthFirst && !dayFirst) {
            return null;
        }
        if (monthFirst && dayFirst && first != second && order == DateOrder.UNKNOWN) {
            return new DateMention.PartialDate(year, 0, 0);
        }
        boolean asMonth = monthFirst && (!dayFirst || order != DateOrder.DAY_FIRST);
        return new DateMention.PartialDate(
                year, asMonth ? first : second, asMonth ? second : first);
    }

    private static DateMention.@Nullable PartialDate dayOfNamedMonth(
            @Nullable String year, String name, int day) {
        boolean proper =
                Character.isUpperCase(name.charAt(0))
                        || year != null
                        || (name.length() > 3 && !name.equals("march"));
        return proper ? day(year, MonthNames.monthOf(name), day) : null;
    }

    private static DateMention.@Nullable PartialDate day(
            @Nullable String year, int month, int day) {
        boolean possible = month >= 1 && month <= 12 && day <= 31;
        Integer known = year == null ? null : Integer.valueOf(year);
        return possible ? new DateMention.PartialDate(known, month, day) : null;
    }

    private static int number(Matcher match, int group) {
        String digits = match.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
