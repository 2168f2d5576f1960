package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section's name at the beginning of a line, as in {@code **Reading**: words}.
 *
 * @param name as written, without its mark
 * @param value what follows on the line, maybe nothing
 */
record Label(Section section, String name, Phrase value) {

    private static final int LONGEST = 90;
    private static final Pattern COLON = Pattern.compile("[:：](?!//)");
    private static final Pattern DASH = Pattern.compile("\\s[-–—|]\\s");
    private static final Pattern OPTIONAL =
            Pattern.compile(
                    "(?i)^\\s{0,4}[(\\[]?(optional|additional|supplementary|bonus|extra|追加)[)\\]:]\\s{0,3}");

    /** Before a colon and a date these say when the session is held. */
    private static final Pattern HELD =
            Pattern.compile("(?i)(?:this |the )?(?:session|meeting|class|seminar)|held(?: on)?");

    /** The label that a line begins with; null where it begins with none. */
    static @Nullable Label of(Phrase line) {
        String raw = line.raw();
        String start = raw.substring(0, Math.min(raw.length(), LONGEST));
        Label optional = optional(line, start);
        if (optional != null) {
            return optional;
        }
        Label colon = at(COLON.matcher(start), line);
        if (colon != null) {
            return colon;
        }
        Label bold = bold(line);
        if (bold != null) {
            return bold;
        }
        Label dash = at(DASH.matcher(start), line);
        return dash != null && !dash.section().is(Section.Kind.QUESTIONS, Section.Kind.NOTES)
                ? dash
                : null;
    }

    /** Whether its line says all of it: who, where, when, or what there is to watch. */
    boolean tells() {
        return !value.isBlank()
                && section.is(
                        Section.Kind.DATE,
                        Section.Kind.MEDIA,
                        Section.Kind.PEOPLE,
                        Section.Kind.PLACE);
    }

    private static @Nullable Label optional(Phrase line, String start) {
        Matcher prefix = OPTIONAL.matcher(start);
        if (!prefix.find() || line.runs().getFirst().isLink()) {
            return null;
        }
        Section section =
                new Section(Section.Kind.READINGS, Section.roleOf(prefix.group(1)), false);
        return new Label(section, prefix.group(1), line.from(prefix.end()));
    }

    private static @Nullable Label at(Matcher mark, Phrase line) {
        if (!mark.find()) {
            return null;
        }
        Phrase words = line.between(0, mark.start());
        boolean held =
                mark.pattern() == COLON
                        && HELD.matcher(words.text()).matches()
                        && line.from(mark.end()).raw().chars().anyMatch(Character::isDigit);
        Section section =
                held ? new Section(Section.Kind.DATE, null, false) : Section.of(words.text());
        boolean linked = !words.links().isEmpty();
        return section == null || linked
                ? null
                : new Label(section, words.text(), line.from(mark.end()));
    }

    private static @Nullable Label bold(Phrase line) {
        int end = 0;
        for (Run run : line.runs()) {
            if (!run.strong() || run.isLink()) {
                break;
            }
            end += run.text().length();
        }
        String name = line.between(0, end).text();
        Section section = Section.of(name);
        return section == null ? null : new Label(section, name, line.from(end));
    }
}
