package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an entry of a list of references apart. Most name the authors first; what stands behind
 * them tells the style: a year, a colon, a point, or a title in quotation marks.
 */
final class ReferenceReader {

    private static final String YEAR = "((?:1[89]|20)\\d\\d)[a-z]?";

    /** What stands between authors and title, a year at most; "Eds." counts with the authors. */
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "[.,]? ?(?:\\(?[Ee]ds?(?:itors?)?\\.?\\)?[.,]? ?)?(?:[(\\[]"
                            + YEAR
                            + "(?:[,-][^)\\]]{0,20})?[)\\]][.,:]? |"
                            + YEAR
                            + "[.,:] |: |\\. |(?<=\\.) |,? (?=[“\"]))");

    private static final Pattern DATED =
            Pattern.compile("[^.]{2,80}?\\. \\(?" + YEAR + "\\)?\\. (.*)");
    private static final Pattern QUOTED = Pattern.compile("^[^“\"]{0,300}?([“\"].*)");
    private static final Pattern PLACED =
            Pattern.compile("(?:\\[n\\. ?d\\.\\]\\. )?([^.,]{4,200}?)[.,:] (?:URL )?https?:.*");

    /** A year that is none of a range of pages and none of the day on which a page was seen. */
    private static final Pattern ANY_YEAR =
            Pattern.compile(
                    "(?<![\\d:./-])(?<!\\d[–-])(?<!p\\. )"
                            + YEAR
                            + "(?![\\d:/]|[.]\\d|[–-]\\d)(?!\\w)");

    private static final Pattern SEEN =
            Pattern.compile("(?i)\\b(?:accessed|retrieved|visited|viewed|last checked)\\b.*");

    private final String entry;
    private final String words;
    private final AuthorList authors;

    private ReferenceReader(String entry) {
        this.entry = entry;
        this.words = entry.replaceAll("‘‘|``", "“").replaceAll("’’|''", "”");
        this.authors = AuthorList.of(words);
    }

    /** What an entry says, its mark taken off. */
    static Reference read(String entry) {
        ReferenceReader reader = new ReferenceReader(entry);
        Matcher between =
                BETWEEN.matcher(reader.words)
                        .useTransparentBounds(true)
                        .region(reader.authors.end(), reader.words.length());
        boolean signed = !reader.authors.isEmpty() && between.lookingAt();
        return signed && reader.isStyle(between.group())
                ? reader.signed(between)
                : reader.unsigned();
    }

    /** A colon ends names with initials alone: a place has one before its publisher. */
    private boolean isStyle(String between) {
        boolean placed = PLACED.matcher(words).matches() && authors.names().size() == 1;
        return !placed && (!between.equals(": ") || authors.names().getLast().contains("."));
    }

    private Reference signed(Matcher between) {
        String dated = between.group(1) != null ? between.group(1) : between.group(2);
        return reference(
                authors.names(),
                dated == null ? lastYear() : Integer.valueOf(dated),
                ReferenceTitle.at(words.substring(between.end())));
    }

    /** An entry whose authors are not known, or go on with a comma. */
    private Reference unsigned() {
        String behind =
                authors.isClosed(words)
                        ? ReferenceTitle.betweenCommas(words.substring(authors.end()))
                        : null;
        if (behind != null) {
            return reference(authors.names(), lastYear(), behind);
        }
        Matcher dated = DATED.matcher(words);
        return dated.matches()
                ? reference(
                        List.of(),
                        Integer.valueOf(dated.group(1)),
                        ReferenceTitle.at(dated.group(2)))
                : reference(List.of(), lastYear(), unsignedTitle());
    }

    private @Nullable String unsignedTitle() {
        Matcher quoted = QUOTED.matcher(words);
        if (quoted.matches()) {
            return ReferenceTitle.at(quoted.group(1));
        }
        Matcher placed = PLACED.matcher(words);
        return placed.matches() ? ReferenceTitle.whole(placed.group(1)) : null;
    }

    private @Nullable Integer lastYear() {
        String bare = SEEN.matcher(Identifiers.removed(words)).replaceAll("");
        return ANY_YEAR.matcher(bare)
                .results()
                .reduce((first, second) -> second)
                .map(year -> Integer.valueOf(year.group(1)))
                .orElse(null);
    }

    private Reference reference(
            List<String> names, @Nullable Integer year, @Nullable String title) {
        Identifiers ids = Identifiers.of(entry);
        return new Reference(entry, names, year, title, ids.doi(), ids.arxiv(), ids.url());
    }
}
