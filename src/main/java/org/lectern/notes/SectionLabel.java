package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.notes.markup.Inline;
import org.lectern.notes.markup.InlineText;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a section at the beginning of a line, as in {@code **Reading**: words}.
 *
 * @param name as written, without colon or dash
 * @param value the rest of the line, which may be blank
 */
record SectionLabel(SectionName section, String name, InlineText value) {

    private static final int MAX_LENGTH = 90;
    private static final Pattern COLON = Pattern.compile("[:：](?!//)");
    private static final Pattern DASH = Pattern.compile("\\s[-–—|]\\s");
    private static final Pattern OPTIONAL =
            Pattern.compile(
                    "(?i)^\\s{0,4}[(\\[]?(optional|additional|supplementary|bonus|extra|追加)[)\\]:]\\s{0,3}");

    /** Words that, before a colon and a date, give the date of the session. */
    private static final Pattern DATE_PHRASE =
            Pattern.compile("(?i)(?:this |the )?(?:session|meeting|class|seminar)|held(?: on)?");

    /** Returns the label at the beginning of a line; null where there is none. */
    static @Nullable SectionLabel of(InlineText line) {
        String raw = line.raw();
        String start = raw.substring(0, Math.min(raw.length(), MAX_LENGTH));
        SectionLabel optional = readOptional(line, start);
        if (optional != null) {
            return optional;
        }
        SectionLabel colon = readAt(COLON.matcher(start), line);
        if (colon != null) {
            return colon;
        }
        SectionLabel bold = readBold(line);
        if (bold != null) {
            return bold;
        }
        SectionLabel dash = readAt(DASH.matcher(start), line);
        return dash != null
                        && !dash.section()
                                .isOneOf(SectionName.Kind.QUESTIONS, SectionName.Kind.NOTES)
                ? dash
                : null;
    }

    /**
     * Returns whether the section ends with its line: people, venue, date or media with a value.
     */
    boolean isSelfContained() {
        return !value.isBlank()
                && section.isOneOf(
                        SectionName.Kind.DATE,
                        SectionName.Kind.MEDIA,
                        SectionName.Kind.PEOPLE,
                        SectionName.Kind.VENUE);
    }

    private static @Nullable SectionLabel readOptional(InlineText line, String start) {
        Matcher prefix = OPTIONAL.matcher(start);
        if (!prefix.find() || line.inlines().getFirst().isLink()) {
            return null;
        }
        SectionName section =
                new SectionName(
                        SectionName.Kind.READINGS, SectionName.roleOf(prefix.group(1)), false);
        return new SectionLabel(section, prefix.group(1), line.substring(prefix.end()));
    }

    private static @Nullable SectionLabel readAt(Matcher mark, InlineText line) {
        if (!mark.find()) {
            return null;
        }
        InlineText words = line.substring(0, mark.start());
        boolean isDate =
                mark.pattern() == COLON
                        && DATE_PHRASE.matcher(words.text()).matches()
                        && line.substring(mark.end()).raw().chars().anyMatch(Character::isDigit);
        SectionName section =
                isDate
                        ? new SectionName(SectionName.Kind.DATE, null, false)
                        : SectionName.parse(words.text());
        boolean linked = !words.links().isEmpty();
        return section == null || linked
                ? null
                : new SectionLabel(section, words.text(), line.substring(mark.end()));
    }

    private static @Nullable SectionLabel readBold(InlineText line) {
        int end = 0;
        for (Inline inline : line.inlines()) {
            if (!inline.strong() || inline.isLink()) {
                break;
            }
            end += inline.text().length();
        }
        String name = line.substring(0, end).text();
        SectionName section = SectionName.parse(name);
        return section == null ? null : new SectionLabel(section, name, line.substring(end));
    }
}
