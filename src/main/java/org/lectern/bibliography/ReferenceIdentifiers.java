package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that an entry of a list of references gives.
 *
 * @param doi in lower case; null where none is given whole
 * @param arxiv number without version; null where none is given
 * @param url null where none is given
 */
record ReferenceIdentifiers(@Nullable String doi, @Nullable String arxiv, @Nullable String url) {

    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"<>,;]+");
    private static final Pattern ARXIV =
            Pattern.compile(
                    "(?i)\\b(?:arxiv(?:\\.org/(?:abs|pdf|html)/|:\\s?|\\s)|abs/)"
                            + "(\\d{4}\\.\\d{4,5}|[a-z-]{2,12}(?:\\.[a-z]{2})?/\\d{7})");
    private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"”]+");

    /** What a line's end may have cut off behind an address. */
    private static final Pattern CUT_OFF = Pattern.compile("(?s)[._/-] ?\\d.*");

    /** What follows an address that a line's end broke, from its last character on. */
    private static final Pattern BROKEN =
            Pattern.compile("(?s)(?:[./_=&?-] [\\p{Ll}\\d]|[^.,;] \\S*[/_]).*");

    private static final Pattern TRAILING_PUNCTUATION = Pattern.compile("[.,;:_/-]+$");

    static ReferenceIdentifiers of(String entry) {
        Matcher arxiv = ARXIV.matcher(entry);
        return new ReferenceIdentifiers(
                doi(entry),
                arxiv.find() ? arxiv.group(1).toLowerCase(Locale.ROOT) : null,
                url(entry));
    }

    private static @Nullable String doi(String entry) {
        Matcher doi = DOI.matcher(entry);
        if (!doi.find()) {
            return null;
        }
        String whole =
                withoutUnmatchedBracket(TRAILING_PUNCTUATION.matcher(doi.group()).replaceFirst(""));
        boolean cut = CUT_OFF.matcher(entry.substring(doi.start() + whole.length())).matches();
        return cut ? null : whole.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String url(String entry) {
        Matcher url = URL.matcher(entry);
        if (!url.find() || BROKEN.matcher(entry.substring(url.end() - 1)).matches()) {
            return null;
        }
        return withoutUnmatchedBracket(url.group().replaceFirst("[.,;:]+$", ""));
    }

    /** Without the bracket that closes what stands around the address. */
    private static String withoutUnmatchedBracket(String address) {
        boolean closes =
                address.matches(".*[)\\]]")
                        && address.chars().filter(c -> c == '(' || c == '[').count()
                                < address.chars().filter(c -> c == ')' || c == ']').count();
        return closes ? address.substring(0, address.length() - 1) : address;
    }

    /** An entry without addresses and their numbers, which may look like years. */
    static String removedFrom(String entry) {
        String bare = URL.matcher(entry).replaceAll(" ");
        return ARXIV.matcher(DOI.matcher(bare).replaceAll(" ")).replaceAll(" ");
    }
}
