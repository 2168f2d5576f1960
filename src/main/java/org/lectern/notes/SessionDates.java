package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.date.DateMention;
import org.lectern.notes.date.DateReader;
import org.lectern.notes.date.TimeReader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The dates of one session, from its heading and lines, else from front matter or path. Not safe
 * for use by many threads.
 */
final class SessionDates {

    /** The maximum offset of a date at the beginning of a heading. */
    private static final int MAX_DAY_OFFSET = 12;

    private final DateReader dateReader;
    private final SessionDraft sessionDraft;
    private final List<DateMention> lineDates = new ArrayList<>();
    private @Nullable String timeText;

    SessionDates(DateReader reader, SessionDraft draft) {
        this.dateReader = reader;
        this.sessionDraft = draft;
    }

    /** Takes the dates of a line; returns false where it has none. */
    boolean readLine(String words) {
        List<DateMention> mentions = dateReader.findAll(words);
        if (mentions.isEmpty() && TimeReader.readAt(words, 0) != null) {
            timeText = words;
            return true;
        }
        if (lineDates.isEmpty()) {
            lineDates.addAll(mentions);
        }
        return !mentions.isEmpty();
    }

    /**
     * Takes the date in a heading within the session; returns false where it has none of the
     * session.
     */
    boolean readHeading(String words) {
        List<DateMention> mentions = dateReader.findAll(words);
        boolean begins = !mentions.isEmpty() && mentions.getFirst().start() < MAX_DAY_OFFSET;
        boolean isDay =
                begins
                        && sessionDraft.parsedHeading().dates().isEmpty()
                        && mentions.getFirst().hasDay();
        if (!(isEmpty() && !mentions.isEmpty()) && !isDay) {
            return false;
        }
        lineDates.addAll(mentions);
        return true;
    }

    boolean hasDate(String words) {
        return !dateReader.findAll(words).isEmpty();
    }

    boolean isEmpty() {
        return lineDates.isEmpty() && sessionDraft.parsedHeading().dates().isEmpty();
    }

    private List<DateMention> fallbackDates() {
        return sessionDraft.fallbackDates().stream()
                .map(dateReader::findAll)
                .filter(mentions -> !mentions.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<DateMention> allDates() {
        List<DateMention> all = new ArrayList<>(lineDates);
        all.addAll(sessionDraft.parsedHeading().dates());
        return all.isEmpty() ? fallbackDates() : all;
    }

    /** Returns the distinct dates as written. */
    List<String> dateTexts() {
        LinkedHashSet<String> written = new LinkedHashSet<>();
        allDates().forEach(d -> written.add(d.text()));
        return List.copyOf(written);
    }

    /**
     * Returns the first date in ISO 8601; null where it is unknown, or heading and line disagree.
     */
    @Nullable String isoDate() {
        if (allDates().isEmpty()) {
            return null;
        }
        DateMention first = allDates().getFirst();
        String iso = sessionDraft.yearContext().iso(withTime(first));
        if (lineDates.isEmpty() || sessionDraft.parsedHeading().dates().isEmpty()) {
            return iso;
        }
        String heading =
                sessionDraft.yearContext().iso(sessionDraft.parsedHeading().dates().getFirst());
        if (iso == null || heading == null) {
            String known = iso == null ? heading : iso;
            return known == null || isConsistent(known) ? known : confirmedByPath(known);
        }
        return isSameDay(iso, heading) ? iso : confirmedByPath(iso, heading);
    }

    /**
     * Returns whether a date agrees with that of the heading, as far as its order of day and month
     * is known.
     */
    private boolean isConsistent(String iso) {
        DateMention heading = sessionDraft.parsedHeading().dates().getFirst();
        if (heading.day().month() != 0) {
            return true;
        }
        List<Integer> numbers =
                Pattern.compile("\\d{1,4}")
                        .matcher(heading.text())
                        .results()
                        .map(m -> Integer.valueOf(m.group()))
                        .toList();
        int month = Integer.parseInt(iso.substring(5, 7));
        int day = Integer.parseInt(iso.substring(8, 10));
        return numbers.contains(month) && numbers.contains(day);
    }

    private DateMention withTime(DateMention first) {
        TimeReader.TimeMention time =
                timeText == null || first.time() != null ? null : TimeReader.readAt(timeText, 0);
        return time == null
                ? first
                : new DateMention(
                        first.text(),
                        first.start(),
                        first.end(),
                        first.day(),
                        first.weekday(),
                        time.time(),
                        time.zone());
    }

    private @Nullable String confirmedByPath(String... candidates) {
        for (String candidate : candidates) {
            if (sessionDraft.fallbackDates().stream()
                    .anyMatch(s -> s.startsWith(candidate.substring(0, 10)))) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean isSameDay(String one, String other) {
        return one.substring(0, 10).equals(other.substring(0, 10));
    }
}
