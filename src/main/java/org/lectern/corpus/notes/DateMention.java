package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A date as a text names it.
 *
 * @param written the words, with weekday, time and zone
 * @param start where it begins in the text
 * @param end where it ends in the text
 * @param day what is known of the day
 * @param weekday as named beside it
 * @param time of its beginning
 * @param zone abbreviation or offset of the time
 */
record DateMention(
        String written,
        int start,
        int end,
        Day day,
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
    record Day(@Nullable Integer year, int month, int day) {

        boolean isExact() {
            return month > 0 && day > 0;
        }

        boolean isMonth() {
            return month > 0 && day == 0;
        }
    }

    /** Whether a day is named, be it in an order that is unknown. */
    boolean namesDay() {
        return !day.isMonth();
    }
}
