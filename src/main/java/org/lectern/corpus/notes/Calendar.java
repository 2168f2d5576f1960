package org.lectern.corpus.notes;

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
 * Gives dates their year.
 *
 * @param years those that the surroundings name, the nearest first; two that follow one another are
 *     an academic year
 */
record Calendar(List<Integer> years) {

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.])((?:19|20)\\d\\d)(?![\\d]|\\.\\d)");
    private static final Pattern SPAN =
            Pattern.compile("(?<!\\d)(20\\d\\d)\\s?[-–/]\\s?(?:20)?(\\d\\d)(?![\\d-])");

    /** Months from here on stand in an academic year's first half. */
    private static final int AUTUMN = 8;

    Calendar {
        years = List.copyOf(years);
    }

    /** From texts that stand around, the nearest first: heading, page title, path. */
    static Calendar around(List<@Nullable String> texts) {
        for (String text : texts) {
            List<Integer> years = text == null ? List.of() : yearsIn(text);
            if (!years.isEmpty()) {
                return new Calendar(years);
            }
        }
        return new Calendar(List.of());
    }

    private static List<Integer> yearsIn(String text) {
        Matcher span = SPAN.matcher(text);
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

    /** The date in ISO 8601, as exact as it is known; null where the year or the day is not. */
    @Nullable String iso(DateMention mention) {
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
        ZoneOffset offset = zone == null ? null : Zones.offset(zone, at);
        return offset == null ? at.toString() : at.atOffset(offset).toString();
    }

    /** The day, its year taken from the surroundings where the words lack it. */
    @Nullable LocalDate day(DateMention mention) {
        DateMention.Day day = mention.day();
        if (!day.isExact()) {
            return null;
        }
        Integer year = day.year();
        return year != null ? date(year, day) : inContext(mention);
    }

    private @Nullable LocalDate inContext(DateMention mention) {
        if (years.isEmpty()) {
            return null;
        }
        int month = mention.day().month();
        int year = years.size() > 1 && month < AUTUMN ? years.get(1) : years.getFirst();
        LocalDate likely = date(year, mention.day());
        if (mention.weekday() == null
                || likely == null
                || likely.getDayOfWeek() == mention.weekday()) {
            return likely;
        }
        LocalDate next = date(year + 1, mention.day());
        return next != null && next.getDayOfWeek() == mention.weekday() ? next : likely;
    }

    private static @Nullable LocalDate date(int year, DateMention.Day day) {
        try {
            return LocalDate.of(year, day.month(), day.day());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
