package org.lectern.notes.date;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of dates in paths: {@code 2021-03-04-title.md}, {@code 2021/03/04.md}. */
public final class PathDate {

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_./]?(\\d{2})[-_./]?(\\d{2})(?!\\d)");

    private PathDate() {}

    /** Returns the last date in a path; null where there is none. */
    static @Nullable public LocalDate of(String path) {
        Matcher day = DAY.matcher(path);
        LocalDate last = null;
        for (int at = 0; day.find(at); at = day.start() + 1) {
            LocalDate found = date(day);
            last = found == null ? last : found;
        }
        return last;
    }

    private static @Nullable LocalDate date(Matcher day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
