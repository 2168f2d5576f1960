package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.IdentifierGrammar.Identifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifiers and URL in a reference list entry.
 *
 * @param doi in lower case; null where none is complete
 * @param arxiv number without version; null where there is none
 * @param url null where none is complete
 */
record ReferenceIdentifiers(@Nullable String doi, @Nullable String arxiv, @Nullable String url) {

    private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"”]+");

    /** Text after a DOI that a line break may have separated from it. */
    private static final Pattern CUT_OFF = Pattern.compile("(?s)[._/-] ?\\d.*");

    /** The last character of a URL and the text after it, where a line break has split the URL. */
    private static final Pattern BROKEN =
            Pattern.compile("(?s)(?:[./_=&?-] [\\p{Ll}\\d]|[^.,;] \\S*[/_]).*");

    static ReferenceIdentifiers of(String entry) {
        return new ReferenceIdentifiers(
                doi(entry),
                IdentifierGrammar.arxivNumbers(entry)
                        .map(Identifier::value)
                        .findFirst()
                        .orElse(null),
                url(entry));
    }

    private static @Nullable String doi(String entry) {
        return IdentifierGrammar.dois(entry)
                .limit(1)
                .filter(doi -> !CUT_OFF.matcher(entry.substring(doi.end())).matches())
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String url(String entry) {
        Matcher url = URL.matcher(entry);
        if (!url.find() || BROKEN.matcher(entry.substring(url.end() - 1)).matches()) {
            return null;
        }
        return IdentifierGrammar.beforeUnmatchedBracket(url.group().replaceFirst("[.,;:]+$", ""));
    }

    /** Returns an entry without URLs and identifiers, whose digits may look like years. */
    static String removedFrom(String entry) {
        return IdentifierGrammar.removedFrom(URL.matcher(entry).replaceAll(" "));
    }
}
