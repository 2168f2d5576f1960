package org.lectern.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.CitationFields;
import org.lectern.bibliography.YearGrammar;
import org.lectern.model.CitationRole;
import org.lectern.model.Link;
import org.lectern.notes.markup.Inline;
import org.lectern.notes.markup.InlineText;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reading of links outside reading lists. */
final class StrayLinks {

    /** A sentence such as "We read Small Worlds (Lind, 2014)". */
    private static final Pattern READ_SENTENCE =
            Pattern.compile(
                    "\\b[Ww]e (?:(?:will|have|are) )?(?:read|reading|discuss|discussed)"
                            + " ([\\p{Lu}\"“][^.?!()]{3,200}\\([^()]{0,80}"
                            + YearGrammar.YEAR
                            + "[a-z]?\\))");

    private StrayLinks() {}

    /**
     * Adds the media of a line, and its papers where no section has begun.
     *
     * @param open whether no section has begun
     */
    static void collect(
            InlineText line, boolean open, SessionReadings readings, @Nullable String above) {
        if (open && hasPaperLink(line)) {
            CitationRole role = SectionName.roleOf(line.text());
            readings.add(
                    CitationReader.read(line, role == null ? CitationRole.REQUIRED : role, above));
            return;
        }
        Matcher read = READ_SENTENCE.matcher(line.raw());
        if (open && read.find()) {
            InlineText cited = line.substring(read.start(1), read.end(1));
            readings.add(CitationReader.read(cited, CitationRole.REQUIRED, null));
        }
        for (Inline link : line.links()) {
            if (LinkKind.of(link, "") == LinkKind.MEDIA) {
                readings.add(new Link(link.text().strip(), String.valueOf(link.url())));
            }
        }
    }

    /** Returns whether a link is that of a paper by its URL or text. */
    static boolean hasPaperLink(InlineText words) {
        return words.links().stream().anyMatch(l -> LinkKind.isPaper(l) || isNamedAsPaper(l));
    }

    /** Returns whether a text links to a paper, or has authors and a title in quotation marks. */
    static boolean isCitation(InlineText words) {
        String text = words.text();
        boolean named =
                CitationFields.title(text) != null
                        && text.matches("\\p{Lu}[^\"“?]{1,120}[\"“][^\"”?]{5,200}[\"”].*")
                        && !ProseDetector.isProse(text);
        return hasPaperLink(words) || (named && !QuestionDetector.isQuestion(words));
    }

    /** Returns whether a text is mostly links to media. */
    static boolean isMediaOnly(InlineText words) {
        boolean media =
                !words.links().isEmpty()
                        && words.links().stream()
                                .allMatch(l -> LinkKind.of(l, "") == LinkKind.MEDIA);
        int linked = words.links().stream().mapToInt(l -> l.text().length()).sum();
        return media && linked * 2 > words.text().length();
    }

    private static boolean isNamedAsPaper(Inline link) {
        return !link.isBareUrl()
                && link.text()
                        .strip()
                        .matches(
                                "(?i)(?:the |this )?(?:paper|pdf|article|論文)(?: link|"
                                        + " \\(pdf\\))?|link to (?:the )?paper")
                && LinkKind.of(link, "") == LinkKind.READING;
    }
}
