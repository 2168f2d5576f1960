package org.lectern.bibliography;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Reading;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The properties of a reading by which citations are matched with it.
 *
 * @param fileStem file name without folder and extension, in lower case
 * @param identifiers DOI and arXiv number, as far as known
 * @param surnames of the authors, in lower case and in their order; empty where unknown
 */
record ReadingKey(
        String id,
        String file,
        String fileStem,
        List<String> identifiers,
        TitleWords title,
        List<String> surnames,
        @Nullable Integer year) {

    /**
     * Editions of one work, such as preprint and journal article, may differ by this many years.
     */
    private static final int MAX_YEARS_APART = 3;

    /** File names too common to identify a reading, unless the titles share a content word. */
    private static final Set<String> GENERIC_FILE_STEMS =
            Set.of(
                    "paper",
                    "article",
                    "main",
                    "index",
                    "full",
                    "document",
                    "download",
                    "final",
                    "abstract",
                    "pdf",
                    "html",
                    "view",
                    "file",
                    "default",
                    "slides",
                    "preprint");

    ReadingKey {
        identifiers = List.copyOf(identifiers);
        surnames = List.copyOf(surnames);
    }

    static ReadingKey of(Reading reading) {
        return new ReadingKey(
                reading.id(),
                reading.file(),
                stemOf(reading.file()),
                Stream.of(reading.doi(), reading.arxiv()).flatMap(Stream::ofNullable).toList(),
                TitleWords.of(reading.title()),
                surnames(reading.authors()),
                reading.year());
    }

    /** Returns the same reading with another path. */
    ReadingKey withFile(String path) {
        return new ReadingKey(id, path, stemOf(path), identifiers, title, surnames, year);
    }

    /** Returns the last segment of a path or URL without a reading's extension, in lower case. */
    static String stemOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\.(?:pdf|txt|html?|ps)$", "");
    }

    /** Returns the last words of the surnames, in lower case and without accents. */
    static List<String> surnames(List<String> names) {
        return names.stream().map(ReadingKey::surname).filter(n -> !n.isEmpty()).toList();
    }

    private static String surname(String name) {
        String plain =
                Normalizer.normalize(NameGrammar.surname(name), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns whether the citation's relative URL points to this file. */
    boolean hasSameFile(CitationKey cited) {
        return file.equals(cited.file());
    }

    /** Returns whether the citation's identifier is this reading's, or part of its file name. */
    boolean hasSameIdentifier(CitationKey cited) {
        String number = cited.identifier();
        return number != null && (identifiers.contains(number) || isInFileStem(number));
    }

    private boolean isInFileStem(String identifier) {
        return fileStemContains(identifier.replace('/', '_'))
                || fileStemContains(identifier.replace('/', '-'))
                || fileStemContains(identifier.substring(identifier.indexOf('/') + 1));
    }

    private boolean fileStemContains(String number) {
        int at = number.length() < 5 ? -1 : fileStem.indexOf(number);
        int end = at + number.length();
        boolean starts = at == 0 || (at > 0 && !Character.isLetterOrDigit(fileStem.charAt(at - 1)));
        return starts && (end == fileStem.length() || !Character.isDigit(fileStem.charAt(end)));
    }

    /** Returns whether the citation's URL ends in this file name. */
    boolean hasSameFileStem(CitationKey cited) {
        TitleWords other = cited.title();
        boolean distinctive =
                !GENERIC_FILE_STEMS.contains(fileStem)
                        || (other != null && title.sharesContentWord(other));
        return fileStem.equals(cited.fileStem()) && distinctive;
    }

    /** Returns whether the titles are equal, or one is the other without its subtitle. */
    boolean hasSameTitle(CitationKey cited) {
        TitleWords other = cited.title();
        return other != null
                && !contradicts(cited)
                && (title.isSameAs(other) || title.hasSameMainTitle(other));
    }

    /** Returns whether one title begins with the other. */
    boolean hasSameTitleStart(CitationKey cited) {
        TitleWords other = cited.title();
        return other != null
                && !contradicts(cited)
                && (title.startsWith(other) || other.startsWith(title));
    }

    /** Returns whether the titles share nearly all words. */
    boolean hasSimilarTitle(CitationKey cited) {
        TitleWords other = cited.title();
        return other != null && !contradicts(cited) && title.isSimilarTo(other);
    }

    /**
     * Returns whether first author and year are equal, and the titles, where both are known, share
     * a content word.
     */
    boolean hasSameFirstAuthorAndYear(CitationKey cited) {
        boolean same =
                !surnames.isEmpty()
                        && !cited.surnames().isEmpty()
                        && surnames.getFirst().equals(cited.surnames().getFirst())
                        && year != null
                        && year.equals(cited.year());
        return same
                && (cited.title() == null
                        || title.isEmpty()
                        || title.sharesContentWord(cited.title()));
    }

    /**
     * Returns whether authors or years, where both are known, show that these are different works.
     */
    private boolean contradicts(CitationKey cited) {
        boolean differentAuthors =
                !surnames.isEmpty()
                        && !cited.surnames().isEmpty()
                        && Collections.disjoint(surnames, cited.surnames());
        Integer other = cited.year();
        boolean differentYears =
                year != null && other != null && Math.abs(year - other) > MAX_YEARS_APART;
        return differentAuthors || differentYears;
    }
}
