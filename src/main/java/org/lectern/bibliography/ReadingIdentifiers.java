package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The numbers by which a work is known everywhere, as its file's name or first page give them.
 * Where a page gives several, they may be those of the works that it cites, and none is taken.
 *
 * @param doi in lower case
 * @param arxiv without version
 */
public record ReadingIdentifiers(@Nullable String doi, @Nullable String arxiv) {

    private static final Pattern DOI =
            Pattern.compile("\\b10\\.\\d{4,9}/[^\\s?#\"<>,;)\\]]{2,200}");
    private static final Pattern DOI_IN_NAME =
            Pattern.compile("^(?:doi[_-])?(10\\.\\d{4,9})[_-](\\S{2,200})$");
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(?i)\\barxiv(?:\\.org/(?:abs|pdf)/| ?: ?)"
                            + "(\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[a-z]{2})?/\\d{7})(?!\\d)");
    private static final Pattern ARXIV_IN_NAME =
            Pattern.compile(
                    "(?i)^(?:arxiv[_-]?)?(\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5})(?:v\\d+)?(?!\\d)");

    /**
     * The numbers of a reading.
     *
     * @param name its file's, without folder and ending
     * @param page the text of its first page
     */
    public static ReadingIdentifiers of(String name, String page) {
        return new ReadingIdentifiers(
                first(
                        doisOf(name),
                        unambiguous(DOI.matcher(page).results().map(MatchResult::group))),
                first(
                        arxivOf(name),
                        unambiguous(ARXIV.matcher(page).results().map(m -> m.group(1)))));
    }

    private static List<String> doisOf(String name) {
        return DOI_IN_NAME
                .matcher(name)
                .results()
                .map(m -> clean(m.group(1) + "/" + m.group(2)))
                .toList();
    }

    private static List<String> arxivOf(String name) {
        return ARXIV_IN_NAME.matcher(name).results().map(m -> clean(m.group(1))).toList();
    }

    private static List<String> unambiguous(java.util.stream.Stream<String> found) {
        List<String> distinct = found.map(ReadingIdentifiers::clean).distinct().limit(2).toList();
        return distinct.size() == 1 ? distinct : List.of();
    }

    private static @Nullable String first(List<String> named, List<String> printed) {
        return !named.isEmpty() ? named.getFirst() : printed.isEmpty() ? null : printed.getFirst();
    }

    private static String clean(String number) {
        return number.toLowerCase(Locale.ROOT).replaceFirst("[.:]+$", "");
    }
}
