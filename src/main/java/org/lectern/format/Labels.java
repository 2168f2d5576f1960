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

/** Numbers, days and sessions as the pages name them. */
public final class Labels {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.ENGLISH);

    private Labels() {}

    /** As in {@code 1 passage} and {@code 1,240 passages}. */
    public static String count(int n, String one, String many) {
        return "%,d %s".formatted(n, n == 1 ? one : many);
    }

    /** As in {@code 3–4, 6 and 8}. */
    public static String joined(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, things.size() - 1))
                        + " and "
                        + things.getLast();
    }

    /** As in {@code 8 July}. */
    public static TimeText day(Instant time) {
        return new TimeText(isoTimestamp(time), DAY.format(time.atZone(ZoneId.systemDefault())));
    }

    /** As in {@code 8 July 2021}. */
    public static String day(LocalDate day) {
        return DATE.format(day);
    }

    /** A text of about so many characters at most; an ellipsis stands for what is left out. */
    public static String truncated(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, end > 0 ? end : most) + " …";
    }

    /** As in {@code 8 July 2021, 9:12}. */
    public static TimeText timestamp(Instant time) {
        return new TimeText(isoTimestamp(time), MOMENT.format(time.atZone(ZoneId.systemDefault())));
    }

    /** A part of a paper. */
    public static String kind(SectionKind kind) {
        return kind == SectionKind.OTHER
                ? "Other parts"
                : capitalised(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Returns the label of an answer's state, as people read it everywhere. */
    public static String state(AnswerState state) {
        return switch (state) {
            case FOUND -> "Found";
            case PARTLY -> "Partly";
            case NOT_FOUND -> "Not found";
        };
    }

    /** Returns the label of a reading's state, as people read it everywhere. */
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

    /** The day of a session; as the notes write it, where they leave the year open. */
    public static TimeText day(Session session) {
        String date = session.date();
        return date == null
                ? new TimeText(null, session.dates().isEmpty() ? "" : session.dates().getFirst())
                : new TimeText(date, DAY.format(LocalDate.parse(date.substring(0, 10))));
    }

    /** As in {@code session 3}. */
    public static String session(Session session) {
        if (session.number() != null) {
            return "session " + session.number();
        }
        return session.title() == null ? "session " + session.id() : "“" + session.title() + "”";
    }

    public static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Reasons in one sentence without its full stop; empty for none. */
    public static String sentence(List<String> reasons) {
        return reasons.isEmpty() ? "" : capitalised(String.join("; ", reasons));
    }

    /** As in {@code required in session 3}. */
    public static String role(CitationRole role, Session session) {
        return switch (role) {
                    case REQUIRED -> "required in ";
                    case CHOICE -> "one to choose from in ";
                    case RELATED -> "related in ";
                }
                + session(session);
    }

    /** As in {@code Lamport 1998}. */
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
