package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.IdentifierGrammar.Identifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The identifiers of a reading, from its file name or first page. Where the page has several, they
 * may be those of works that it cites, and none is used.
 *
 * @param doi in lower case; null where unknown
 * @param arxiv number without version; null where unknown
 */
public record ReadingIdentifiers(@Nullable String doi, @Nullable String arxiv) {

    private static final Pattern DOI_IN_NAME =
            Pattern.compile("^(?:doi[_-])?(10\\.\\d{4,9})[_-](\\S{2,200})$");
    private static final Pattern ARXIV_IN_NAME =
            Pattern.compile(
                    "(?i)^(?:arxiv[_-]?)?("
                            + IdentifierGrammar.NEW_ARXIV_NUMBER
                            + ")(?:v\\d+)?(?!\\d)");

    /**
     * Returns the identifiers of a reading; those in the file name take precedence.
     *
     * @param name of the file, without folder and extension
     * @param page text of the first page
     */
    public static ReadingIdentifiers of(String name, String page) {
        return new ReadingIdentifiers(
                doiInName(name).or(() -> onlyOne(IdentifierGrammar.dois(page))).orElse(null),
                arxivInName(name)
                        .or(() -> onlyOne(IdentifierGrammar.arxivNumbers(page)))
                        .orElse(null));
    }

    private static Optional<String> doiInName(String name) {
        Matcher doi = DOI_IN_NAME.matcher(name);
        return doi.find()
                ? IdentifierGrammar.dois(doi.group(1) + "/" + doi.group(2))
                        .map(Identifier::value)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> arxivInName(String name) {
        Matcher number = ARXIV_IN_NAME.matcher(name);
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    private static Optional<String> onlyOne(Stream<Identifier> found) {
        List<String> distinct = found.map(Identifier::value).distinct().limit(2).toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }
}
