package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an entry of a list of references apart. Most name the authors first; what stands behind
 * them tells the style: a year, a colon, a point, or a title in quotation marks.
 */
public final class ReferenceReader {

    private static final String YEAR = "(" + YearGrammar.YEAR + ")[a-z]?";

    /** What stands between authors and title, a year at most; "Eds." counts with the authors. */
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

    /** What an entry says, its mark taken off. */
    public static Reference parse(String entry) {
        ReferenceReader reader = new ReferenceReader(entry);
        Matcher between =
                AFTER_AUTHORS
                        .matcher(reader.text)
                        .useTransparentBounds(true)
                        .region(reader.authors.end(), reader.text.length());
        boolean signed = !reader.authors.isEmpty() && between.lookingAt();
        return signed && reader.endsAuthors(between.group())
                ? reader.withAuthors(between)
                : reader.withoutAuthors();
    }

    /** A colon ends names with initials alone: a place has one before its publisher. */
    private boolean endsAuthors(String between) {
        boolean placed = TITLE_BEFORE_URL.matcher(text).matches() && authors.names().size() == 1;
        return !placed && (!between.equals(": ") || authors.names().getLast().contains("."));
    }

    private Reference withAuthors(Matcher between) {
        String dated = between.group(1) != null ? between.group(1) : between.group(2);
        return reference(
                authors.names(),
                dated == null ? lastYear() : Integer.valueOf(dated),
                ReferenceTitle.atStartOf(text.substring(between.end())));
    }

    /** An entry whose authors are not known, or go on with a comma. */
    private Reference withoutAuthors() {
        String behind =
                authors.isClosed(text)
                        ? ReferenceTitle.betweenCommas(text.substring(authors.end()))
                        : null;
        if (behind != null) {
            return reference(authors.names(), lastYear(), behind);
        }
        Matcher dated = TITLE_AFTER_YEAR.matcher(text);
        return dated.matches()
                ? reference(
                        List.of(),
                        Integer.valueOf(dated.group(1)),
                        ReferenceTitle.atStartOf(dated.group(2)))
                : reference(List.of(), lastYear(), titleWithoutAuthors());
    }

    private @Nullable String titleWithoutAuthors() {
        Matcher quoted = QUOTED_TITLE.matcher(text);
        if (quoted.matches()) {
            return ReferenceTitle.atStartOf(quoted.group(1));
        }
        Matcher placed = TITLE_BEFORE_URL.matcher(text);
        return placed.matches() ? ReferenceTitle.validated(placed.group(1)) : null;
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
