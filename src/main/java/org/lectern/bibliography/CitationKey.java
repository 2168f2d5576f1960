package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;
import org.lectern.bibliography.IdentifierGrammar.Identifier;
import org.lectern.model.Citation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The properties of a citation by which readings are matched with it.
 *
 * @param file path of the corpus file that a relative URL points to; null for other URLs
 * @param identifier arXiv number without version, or DOI, in lower case; null where there is none
 * @param fileStem last segment of the URL without extension, in lower case; null where there is
 *     none
 * @param title null where the citation gives none
 * @param surnames of the authors, in lower case; empty where the citation names none
 */
record CitationKey(
        @Nullable String file,
        @Nullable String identifier,
        @Nullable String fileStem,
        @Nullable TitleWords title,
        List<String> surnames,
        @Nullable Integer year) {

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|www\\..*|#.*");

    CitationKey {
        surnames = List.copyOf(surnames);
    }

    static CitationKey of(Citation citation, String page) {
        String url = citation.url() == null ? null : decoded(citation.url());
        String text = (url == null ? "" : url) + " " + citation.citation();
        return new CitationKey(
                url == null ? null : file(url, page),
                identifier(text),
                url == null ? null : fileStem(url),
                citation.title() == null ? null : TitleWords.of(citation.title()),
                ReadingKey.surnames(citation.authors()),
                citation.year());
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static @Nullable String file(String url, String page) {
        if (SCHEME.matcher(url).matches()) {
            return null;
        }
        String path = url.replaceFirst("[?#].*$", "");
        try {
            Path folder = path.startsWith("/") ? Path.of("") : parent(page);
            return withForwardSlashes(folder.resolve(path.replaceFirst("^/+", "")).normalize());
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Path parent(String page) {
        Path folder = Path.of(page).getParent();
        return folder == null ? Path.of("") : folder;
    }

    private static String withForwardSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static @Nullable String identifier(String words) {
        return Stream.concat(IdentifierGrammar.arxivNumbers(words), IdentifierGrammar.dois(words))
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String fileStem(String url) {
        String path = url.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String name = ReadingKey.stemOf(path);
        boolean host = path.matches("(?i)[a-z]+://[^/]*");
        return host || name.isEmpty() ? null : name;
    }
}
