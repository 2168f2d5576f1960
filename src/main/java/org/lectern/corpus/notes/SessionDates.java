package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The dates that one session is given: by its heading, by a line of its own, or where both are
 * silent by its front matter and path. Not safe for threads.
 */
final class SessionDates {

    /** A heading that names a day names it this early. */
    private static final int DAY_START = 12;

    private final DateReader reader;
    private final Draft draft;
    private final List<DateMention> line = new ArrayList<>();
    private @Nullable String time;

    SessionDates(DateReader reader, Draft draft) {
        this.reader = reader;
        this.draft = draft;
    }

    /** Takes the dates of a line; false where it has none. */
    boolean take(String words) {
        List<DateMention> found = reader.in(words);
        if (found.isEmpty() && TimeReader.at(words, 0) != null) {
            time = words;
            return true;
        }
        if (line.isEmpty()) {
            line.addAll(found);
        }
        return !found.isEmpty();
    }

    /**
     * Takes the day that a heading within the session begins with: one of several, or the only one.
     */
    boolean takeDay(String words) {
        List<DateMention> found = reader.in(words);
        boolean begins = !found.isEmpty() && found.getFirst().start() < DAY_START;
        boolean further = begins && draft.name().dates().isEmpty() && found.getFirst().namesDay();
        if (!(isEmpty() && !found.isEmpty()) && !further) {
            return false;
        }
        line.addAll(found);
        return true;
    }

    boolean isIn(String words) {
        return !reader.in(words).isEmpty();
    }

    boolean isEmpty() {
        return line.isEmpty() && draft.name().dates().isEmpty();
    }

    private List<DateMention> spare() {
        return draft.spareDates().stream()
                .map(reader::in)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<DateMention> all() {
        List<DateMention> all = new ArrayList<>(line);
        all.addAll(draft.name().dates());
        return all.isEmpty() ? spare() : all;
    }

    /** As written, each once. */
    List<String> written() {
        LinkedHashSet<String> written = new LinkedHashSet<>();
        all().forEach(d -> written.add(d.written()));
        return List.copyOf(written);
    }

    /** The first day in ISO 8601; null where it is unknown or heading and line disagree. */
    @Nullable String iso() {
        if (all().isEmpty()) {
            return null;
        }
        DateMention first = all().getFirst();
        String iso = draft.calendar().iso(withTime(first));
        if (line.isEmpty() || draft.name().dates().isEmpty()) {
            return iso;
        }
        String heading = draft.calendar().iso(draft.name().dates().getFirst());
        if (iso == null || heading == null) {
            String known = iso == null ? heading : iso;
            return known == null || agrees(known) ? known : ofPath(known);
        }
        return sameDay(iso, heading) ? iso : ofPath(iso, heading);
    }

    /** Whether a heading whose order of day and month is unknown has the numbers of a day. */
    private boolean agrees(String iso) {
        DateMention heading = draft.name().dates().getFirst();
        if (heading.day().month() != 0) {
            return true;
        }
        List<Integer> numbers =
                Pattern.compile("\\d{1,4}")
                        .matcher(heading.written())
                        .results()
                        .map(m -> Integer.valueOf(m.group()))
                        .toList();
        int month = Integer.parseInt(iso.substring(5, 7));
        int day = Integer.parseInt(iso.substring(8, 10));
        return numbers.contains(month) && numbers.contains(day);
    }

    private DateMention withTime(DateMention first) {
        TimeReader.Found clock =
                time == null || first.time() != null ? null : TimeReader.at(time, 0);
        return clock == null
                ? first
                : new DateMention(
                        first.written(),
                        first.start(),
                        first.end(),
                        first.day(),
                        first.weekday(),
                        clock.time(),
                        clock.zone());
    }

    private @Nullable String ofPath(String... candidates) {
        for (String candidate : candidates) {
            if (draft.spareDates().stream()
                    .anyMatch(s -> s.startsWith(candidate.substring(0, 10)))) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean sameDay(String one, String other) {
        return one.substring(0, 10).equals(other.substring(0, 10));
    }
}
