package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One meeting of the reading group.
 *
 * @param id the page's id, a dot and the session's number; without a number {@code n} and its
 *     position on the page
 * @param number as the notes give it; null if they do not
 * @param source id of the {@link SessionPage}
 * @param line line of its heading, table row or list item in the file, from 1
 * @param dates as written, one per time zone or day
 * @param date the first date in ISO 8601: a day ({@code 2023-05-17}) or a time with offset ({@code
 *     2021-06-16T20:30-04:00}); null if the year or the order of day and month is unknown
 * @param media slides, recordings and other links that are not readings
 * @param status {@code tbd} if the notes say so in place of questions; otherwise null
 */
public record Session(
        String id,
        @Nullable Integer number,
        @Nullable String title,
        String source,
        int line,
        List<String> dates,
        @Nullable String date,
        List<Citation> readings,
        List<Topic> topics,
        List<Link> media,
        @Nullable String status) {

    public Session {
        dates = List.copyOf(dates);
        readings = List.copyOf(readings);
        topics = List.copyOf(topics);
        media = List.copyOf(media);
    }

    /** Returns a copy with other citations, such as after linking them to readings. */
    public Session withReadings(List<Citation> replaced) {
        return new Session(
                id, number, title, source, line, dates, date, replaced, topics, media, status);
    }
}
