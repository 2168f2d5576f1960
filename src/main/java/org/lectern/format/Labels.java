package org.lectern.format;

import org.lectern.model.AnswerState;
import org.lectern.model.Citation;
import org.lectern.model.CitationRole;
import org.lectern.model.Question;
import org.lectern.model.ReadingState;
import org.lectern.model.SectionKind;
import org.lectern.model.Session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Labels for people: counts, dates, states, sessions and citations. */
public final class Labels {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.ENGLISH);

    private Labels() {}

    /** Returns a count with its noun, such as {@code 1,240 passages}. */
    public static String count(int n, String one, String many) {
        return "%,d %s".formatted(n, n == 1 ? one : many);
    }

    /** Joins items to a list in words, such as {@code 3–4, 6 and 8}. */
    public static String joined(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    /** Returns day and month, such as {@code 8 July}. */
    public static TimeText day(Instant time) {
        return new TimeText(isoTimestamp(time), DAY.format(time.atZone(ZoneId.systemDefault())));
    }

    /** Returns a date, such as {@code 8 July 2021}. */
    public static String day(LocalDate day) {
        return DATE.format(day);
    }

    /** Truncates a text at a word boundary, with an ellipsis, to about a maximum length. */
    public static String truncated(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = text.lastIndexOf(' ', maxLength);
        return text.substring(0, end > 0 ? end : maxLength) + " …";
    }

    /** Returns a date with time, such as {@code 8 July 2021, 9:12}. */
    public static TimeText timestamp(Instant time) {
        return new TimeText(isoTimestamp(time), MOMENT.format(time.atZone(ZoneId.systemDefault())));
    }

    /** Returns the label of a section kind. */
    public static String kind(SectionKind kind) {
        return kind == SectionKind.OTHER
                ? "Other parts"
                : capitalised(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Returns the label of an answer's state. */
    public static String state(AnswerState state) {
        return switch (state) {
            case FOUND -> "Found";
            case PARTLY -> "Partly";
            case NOT_FOUND -> "Not found";
        };
    }

    /** Returns the label of a reading's state. */
    public static String state(ReadingState state) {
        return switch (state) {
            case INDEXED -> "Indexed";
            case PARTIAL -> "Partial";
            case FAILED -> "Failed";
            case MISSING -> "Missing";
        };
    }

    /** Returns the label of a question's kind. */
    public static String kind(Question.Kind kind) {
        return switch (kind) {
            case QUESTION, ASKED -> "Question";
            case POINT -> "Point";
        };
    }

    /** Explains why a cited reading is missing. */
    public static String missingReason(Citation citation) {
        return citation.candidates().isEmpty()
                ? "Cited in the notes, but not in the corpus."
                : "Cited in the notes, but several files of the corpus could be meant.";
    }

    private static String isoTimestamp(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.MINUTES).atZone(ZoneId.systemDefault()));
    }

    /** Returns the day of a session; as written in the notes if the year is unknown. */
    public static TimeText day(Session session) {
        String date = session.date();
        return date == null
                ? new TimeText(null, session.dates().isEmpty() ? "" : session.dates().getFirst())
                : new TimeText(date, DAY.format(LocalDate.parse(date.substring(0, 10))));
    }

    /** Returns a name of a session, such as {@code session 3}. */
    public static String session(Session session) {
        if (session.number() != null) {
            return "session " + session.number();
        }
        return session.title() == null ? "session " + session.id() : "“" + session.title() + "”";
    }

    public static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Joins reasons to one sentence without a full stop; empty if there are none. */
    public static String sentence(List<String> reasons) {
        return reasons.isEmpty() ? "" : capitalised(String.join("; ", reasons));
    }

    /** Returns the role of a reading, such as {@code required in session 3}. */
    public static String role(CitationRole role, Session session) {
        return switch (role) {
                    case REQUIRED -> "required in ";
                    case CHOICE -> "one to choose from in ";
                    case RELATED -> "related in ";
                }
                + session(session);
    }

    /** Returns a short citation, such as {@code Lamport 1998}. */
    public static String citation(Citation citation) {
        if (!citation.authors().isEmpty()) {
            String first = citation.authors().getFirst();
            return citation.year() == null ? first : first + " " + citation.year();
        }
        if (!citation.citation().isBlank()) {
            return citation.citation();
        }
        return citation.title() == null ? "a reading" : citation.title();
    }
}
