package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One meeting of the group.
 *
 * @param id the page's id, a dot and the number, or {@code n} and the place on the page where it
 *     has no number of its own
 * @param number as the notes count it
 * @param source id of the {@link SessionPage}
 * @param line of its heading, row or list item in the file, from 1
 * @param dates as written, one a time zone or day
 * @param date the first of them in ISO 8601, as exact as the notes allow: a day ({@code
 *     2023-05-17}), or a time with its offset ({@code 2021-06-16T20:30-04:00}); null where the year
 *     or the order of day and month is unknown
 * @param media slides, recordings and the like, which are not readings
 * @param status {@code tbd} where the notes say so in place of questions
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

    /** The same session with other citations, as after they were linked to files. */
    public Session withReadings(List<Citation> replaced) {
        return new Session(
                id, number, title, source, line, dates, date, replaced, topics, media, status);
    }
}
