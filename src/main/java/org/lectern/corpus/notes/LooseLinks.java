package org.lectern.corpus.notes;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Link;
import org.lectern.model.Role;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links that stand in no reading section. */
final class LooseLinks {

    /** What a sentence says was read, with authors and year in brackets behind it. */
    private static final Pattern READ =
            Pattern.compile(
                    "\\b[Ww]e (?:(?:will|have|are) )?(?:read|reading|discuss|discussed)"
                        + " ([\\p{Lu}\"“][^.?!()]{3,200}\\([^()]{0,80}(?:19|20)\\d\\d[a-z]?\\))");

    private LooseLinks() {}

    /**
     * Takes a line's links: media wherever they stand, papers where no section has begun, be they
     * only named there.
     *
     * @param open whether no section has begun
     */
    static void in(Phrase line, boolean open, ReadingList readings, @Nullable String above) {
        if (open && isReading(line)) {
            Role role = Section.roleOf(line.text());
            readings.add(CitationReader.read(line, role == null ? Role.REQUIRED : role, above));
            return;
        }
        Matcher read = READ.matcher(line.raw());
        if (open && read.find()) {
            Phrase cited = line.between(read.start(1), read.end(1));
            readings.add(CitationReader.read(cited, Role.REQUIRED, null));
        }
        for (Run link : line.links()) {
            if (LinkKind.of(link, "") == LinkKind.MEDIA) {
                readings.add(new Link(link.text().strip(), String.valueOf(link.url())));
            }
        }
    }

    /** Whether one of the links is by its address a paper, or its words say so. */
    static boolean isReading(Phrase words) {
        return words.links().stream().anyMatch(l -> LinkKind.isPaper(l) || isNamedSo(l));
    }

    /** Whether the words link to a paper, or name one with its authors before its quoted title. */
    static boolean cites(Phrase words) {
        String said = words.text();
        boolean named =
                CitationWords.title(said) != null
                        && said.matches("\\p{Lu}[^\"“?]{1,120}[\"“][^\"”?]{5,200}[\"”].*")
                        && !Prose.is(said);
        return isReading(words) || (named && !QuestionMarks.asks(words));
    }

    /** Whether the words are only links to be watched. */
    static boolean isMedia(Phrase words) {
        boolean media =
                !words.links().isEmpty()
                        && words.links().stream()
                                .allMatch(l -> LinkKind.of(l, "") == LinkKind.MEDIA);
        int linked = words.links().stream().mapToInt(l -> l.text().length()).sum();
        return media && linked * 2 > words.text().length();
    }

    private static boolean isNamedSo(Run link) {
        return !link.isBareAddress()
                && link.text()
                        .strip()
                        .matches(
                                "(?i)(?:the |this )?(?:paper|pdf|article|論文)(?: link|"
                                        + " \\(pdf\\))?|link to (?:the )?paper")
                && LinkKind.of(link, "") == LinkKind.READING;
    }
}
