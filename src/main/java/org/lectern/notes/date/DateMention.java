package org.lectern.notes.date;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A date mentioned in a text.
 *
 * @param text the mention as written, with weekday, time and zone
 * @param start offset of its first character
 * @param end offset after its last character
 * @param day the day, as far as it is known
 * @param weekday null where none is given
 * @param time start time; null where none is given
 * @param zone abbreviation or offset of the time zone; null where none is given
 */
public record DateMention(
        String text,
        int start,
        int end,
        PartialDate day,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime time,
        @Nullable String zone) {

    /**
     * A day that may lack its year.
     *
     * @param year null where none is given
     * @param month from 1; 0 where the order of two numbers is unknown
     * @param day from 1; 0 where only month and year are given, or the order is unknown
     */
    public record PartialDate(@Nullable Integer year, int month, int day) {

        public boolean isExact() {
            return month > 0 && day > 0;
        }

        boolean isMonthOnly() {
            return month > 0 && day == 0;
        }
    }

    /** Returns whether a day is given, even if the order of day and month is unknown. */
    public boolean hasDay() {
        return !day.isMonthOnly();
    }
}
