package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parser of reference list entries. Most entries name the authors first; what follows them shows
 * the citation style: a year, a colon, a point, or a title in quotation marks.
 */
public final class ReferenceReader {

    private static final String YEAR = "(" + YearGrammar.YEAR + ")[a-z]?";

    /** The text between authors and title: punctuation, "Eds." and at most a year. */
    private static final Pattern AFTER_AUTHORS =
            Pattern.compile(
                    "[.,]? ?(?:\\(?[Ee]ds?(?:itors?)?\\.?\\)?[.,]? ?)?(?:[(\\[]"
                            + YEAR
                            + "(?:[,-][^)\\]]{0,20})?[)\\]][.,:]? |"
                            + YEAR
                            + "[.,:] |: |\\. |(?<=\\.) |,? (?=[“\"]))");

    private static final Pattern TITLE_AFTER_YEAR =
            Pattern.compile("[^.]{2,80}?\\. \\(?" + YEAR + "\\)?\\. (.*)");
    private static final Pattern QUOTED_TITLE = Pattern.compile("^[^“\"]{0,300}?([“\"].*)");
    private static final Pattern TITLE_BEFORE_URL =
            Pattern.compile("(?:\\[n\\. ?d\\.\\]\\. )?([^.,]{4,200}?)[.,:] (?:URL )?https?:.*");

    private static final Pattern ACCESS_DATE =
            Pattern.compile("(?i)\\b(?:accessed|retrieved|visited|viewed|last checked)\\b.*");

    private final String entry;
    private final String text;
    private final AuthorList authors;

    private ReferenceReader(String entry) {
        this.entry = entry;
        this.text = entry.replaceAll("‘‘|``", "“").replaceAll("’’|''", "”");
        this.authors = AuthorList.of(text);
    }

    /**
     * Parses an entry.
     *
     * @param entry without its label
     */
    public static Reference parse(String entry) {
        ReferenceReader reader = new ReferenceReader(entry);
        Matcher between =
                AFTER_AUTHORS
                        .matcher(reader.text)
                        .useTransparentBounds(true)
                        .region(reader.authors.end(), reader.text.length());
        boolean hasAuthors = !reader.authors.isEmpty() && between.lookingAt();
        return hasAuthors && reader.endsAuthors(between.group())
                ? reader.withAuthors(between)
                : reader.withoutAuthors();
    }

    /**
     * Returns whether the text after the author names is the end of the author list. A colon ends
     * it only after initials: a name without them may be a place, as in "Berlin: Springer".
     */
    private boolean endsAuthors(String between) {
        boolean beforeUrl = TITLE_BEFORE_URL.matcher(text).matches() && authors.names().size() == 1;
        return !beforeUrl && (!between.equals(": ") || authors.names().getLast().contains("."));
    }

    private Reference withAuthors(Matcher between) {
        String year = between.group(1) != null ? between.group(1) : between.group(2);
        return reference(
                authors.names(),
                year == null ? lastYear() : Integer.valueOf(year),
                ReferenceTitle.atStartOf(text.substring(between.end())));
    }

    /** Parses an entry whose authors are unknown or followed by a comma. */
    private Reference withoutAuthors() {
        String title = titleAfterClosedAuthors();
        if (title != null) {
            return reference(authors.names(), lastYear(), title);
        }
        Matcher year = TITLE_AFTER_YEAR.matcher(text);
        if (year.matches()) {
            String afterYear = ReferenceTitle.atStartOf(year.group(2));
            return reference(List.of(), Integer.valueOf(year.group(1)), afterYear);
        }
        return reference(List.of(), lastYear(), titleWithoutAuthors());
    }

    private @Nullable String titleAfterClosedAuthors() {
        return authors.isClosed(text)
                ? ReferenceTitle.betweenCommas(text.substring(authors.end()))
                : null;
    }

    private @Nullable String titleWithoutAuthors() {
        Matcher quoted = QUOTED_TITLE.matcher(text);
        if (quoted.matches()) {
            return ReferenceTitle.atStartOf(quoted.group(1));
        }
        Matcher beforeUrl = TITLE_BEFORE_URL.matcher(text);
        return beforeUrl.matches() ? ReferenceTitle.validated(beforeUrl.group(1)) : null;
    }

    private @Nullable Integer lastYear() {
        String bare = ACCESS_DATE.matcher(ReferenceIdentifiers.removedFrom(text)).replaceAll("");
        return YearGrammar.lastIn(bare);
    }

    private Reference reference(
            List<String> names, @Nullable Integer year, @Nullable String title) {
        ReferenceIdentifiers ids = ReferenceIdentifiers.of(entry);
        return new Reference(entry, names, year, title, ids.doi(), ids.arxiv(), ids.url());
    }
}
