package org.lectern.notes.date;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A date as a text names it.
 *
 * @param text the words, with weekday, time and zone
 * @param start where it begins in the text
 * @param end where it ends in the text
 * @param day what is known of the day
 * @param weekday as named beside it
 * @param time of its beginning
 * @param zone abbreviation or offset of the time
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
     * @param year null where the words give none
     * @param month from 1; 0 where the order of two numbers is unknown
     * @param day from 1; 0 where only month and year are named, or the order is unknown
     */
    public record PartialDate(@Nullable Integer year, int month, int day) {

        public boolean isExact() {
            return month > 0 && day > 0;
        }

        boolean isMonthOnly() {
            return month > 0 && day == 0;
        }
    }

    /** Whether a day is named, be it in an order that is unknown. */
    public boolean hasDay() {
        return !day.isMonthOnly();
    }
}
