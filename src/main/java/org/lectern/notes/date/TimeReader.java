package org.lectern.notes.date;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reader of the time after a date: {@code 8:30PM EDT}, {@code at 19h00}, {@code 7-8pm ET}. */
public final class TimeReader {

    /**
     * A time in a text.
     *
     * @param zone as written; null where none is given
     * @param end offset after time and zone
     */
    public record TimeMention(LocalTime time, @Nullable String zone, int end) {}

    private static final String CLOCK =
            "(\\d{1,2})(?:[:.h](\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?|h)?\\s?([ap]\\.?m\\b\\.?)?";
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:T|[,;\\s|·(@-]{0,6}(?:(?:at|from|um|à|kl)\\s{1,2})?(?:[–—-]\\s)?)"
                            + CLOCK
                            + "(?:\\s?(?:-|–|—|to|until)\\s?"
                            + CLOCK
                            + ")?"
                            + "(?:\\s{0,2}[(\\[]?((?i:"
                            + TimeZones.PATTERN
                            + "))(?![A-Za-z0-9])[)\\]]?)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TIMESTAMP =
            Pattern.compile(
                    "[T\\s]\\s{0,2}(\\d{1,2}):(\\d{2}):\\d{2}(?:[.,]\\d{1,9})?(?:\\s?((?i:"
                            + TimeZones.PATTERN
                            + "))(?![A-Za-z0-9]))?");

    private TimeReader() {}

    /** Returns the time at an offset of a text; null where there is none. */
    static @Nullable public TimeMention readAt(String text, int start) {
        TimeMention stamp = readTimestamp(text, start);
        if (stamp != null) {
            return stamp;
        }
        Matcher time = TIME.matcher(text).region(start, Math.min(text.length(), start + 80));
        time.useTransparentBounds(true);
        if (!time.lookingAt() || !isClockTime(time)) {
            return null;
        }
        LocalTime begins = startTime(time);
        return begins == null ? null : new TimeMention(begins, time.group(7), end(time));
    }

    /**
     * Reads a time with seconds, after which a number is a zone offset and not the end of a range.
     */
    private static @Nullable TimeMention readTimestamp(String text, int start) {
        Matcher stamp = TIMESTAMP.matcher(text).region(start, Math.min(text.length(), start + 80));
        stamp.useTransparentBounds(true);
        if (!stamp.lookingAt()) {
            return null;
        }
        int hour = Integer.parseInt(stamp.group(1));
        int minute = Integer.parseInt(stamp.group(2));
        boolean clock = hour <= 23 && minute <= 59;
        return clock
                ? new TimeMention(LocalTime.of(hour, minute), stamp.group(3), stamp.end())
                : null;
    }

    /** Returns whether a match has minutes, "h", "am" or "pm"; a bare number is not a time. */
    private static boolean isClockTime(Matcher time) {
        boolean minutes = time.group(2) != null;
        boolean hourMark = time.group().toLowerCase(Locale.ROOT).contains(time.group(1) + "h");
        return minutes || hourMark || meridiem(time) != null;
    }

    private static @Nullable String meridiem(Matcher time) {
        return time.group(3) != null ? time.group(3) : time.group(6);
    }

    private static @Nullable LocalTime startTime(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        String half = meridiem(time);
        if (half != null && hour <= 12) {
            boolean evening = half.toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (evening ? 12 : 0);
        }
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    private static int end(Matcher time) {
        String found = time.group();
        int kept = found.stripTrailing().length();
        return time.start() + kept;
    }
}
