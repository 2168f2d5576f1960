package org.lectern.notes.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years mentioned around a date, which complete dates without a year.
 *
 * @param years at most two; two consecutive ones are an academic year
 */
public record YearContext(List<Integer> years) {

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.])((?:19|20)\\d\\d)(?![\\d]|\\.\\d)");
    private static final Pattern ACADEMIC_YEAR =
            Pattern.compile("(?<!\\d)(20\\d\\d)\\s?[-–/]\\s?(?:20)?(\\d\\d)(?![\\d-])");

    /** The first month of an academic year. */
    private static final int ACADEMIC_YEAR_START = 8;

    public YearContext {
        years = List.copyOf(years);
    }

    /**
     * Returns the years in the first text that has any.
     *
     * @param texts such as heading, page title and path, the nearest first
     */
    public static YearContext fromNearest(List<@Nullable String> texts) {
        for (String text : texts) {
            List<Integer> years = text == null ? List.of() : yearsIn(text);
            if (!years.isEmpty()) {
                return new YearContext(years);
            }
        }
        return new YearContext(List.of());
    }

    private static List<Integer> yearsIn(String text) {
        Matcher span = ACADEMIC_YEAR.matcher(text);
        if (span.find()
                && (Integer.parseInt(span.group(1)) + 1) % 100 == Integer.parseInt(span.group(2))) {
            int first = Integer.parseInt(span.group(1));
            return List.of(first, first + 1);
        }
        List<Integer> years = new ArrayList<>();
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            years.add(Integer.valueOf(year.group(1)));
        }
        return years;
    }

    /**
     * Returns a date in ISO 8601, with time and offset as far as known; null where year or day is
     * unknown.
     */
    @Nullable
    public String iso(DateMention mention) {
        LocalDate day = day(mention);
        LocalTime time = mention.time();
        if (day == null) {
            return null;
        }
        if (time == null) {
            return day.toString();
        }
        LocalDateTime at = day.atTime(time);
        String zone = mention.zone();
        ZoneOffset offset = zone == null ? null : TimeZones.offsetAt(zone, at);
        return offset == null ? at.toString() : at.atOffset(offset).toString();
    }

    /** Returns the day of a mention, completed by a year of this context; null where unknown. */
    @Nullable LocalDate day(DateMention mention) {
        DateMention.PartialDate day = mention.day();
        if (!day.isExact()) {
            return null;
        }
        Integer year = day.year();
        return year != null ? date(year, day) : dayInContext(mention);
    }

    private @Nullable LocalDate dayInContext(DateMention mention) {
        if (years.isEmpty()) {
            return null;
        }
        int month = mention.day().month();
        int year =
                years.size() > 1 && month < ACADEMIC_YEAR_START ? years.get(1) : years.getFirst();
        LocalDate likely = date(year, mention.day());
        if (mention.weekday() == null
                || likely == null
                || likely.getDayOfWeek() == mention.weekday()) {
            return likely;
        }
        LocalDate next = date(year + 1, mention.day());
        return next != null && next.getDayOfWeek() == mention.weekday() ? next : likely;
    }

    private static @Nullable LocalDate date(int year, DateMention.PartialDate day) {
        try {
            return LocalDate.of(year, day.month(), day.day());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
