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
 * A reading in the form in which citations are compared with it.
 *
 * @param fileStem its file's name without folder and ending, in lower case
 * @param identifiers its DOI and its arXiv number, as far as they are known
 * @param surnames of its authors, in lower case and in their order; empty where they are unknown
 */
record ReadingKey(
        String id,
        String file,
        String fileStem,
        List<String> identifiers,
        TitleWords title,
        List<String> surnames,
        @Nullable Integer year) {

    /** The years by which a work's editions may be apart: preprint, talk, journal. */
    private static final int MAX_YEARS_APART = 3;

    /** What many files are called tells nothing, unless the titles have something in common. */
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

    /** The same reading under another path. */
    ReadingKey withFile(String path) {
        return new ReadingKey(id, path, stemOf(path), identifiers, title, surnames, year);
    }

    /** The last part of a path or address without a reading's ending, in lower case. */
    static String stemOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\.(?:pdf|txt|html?|ps)$", "");
    }

    /** The surnames of names as printed, in lower case and without accents. */
    static List<String> surnames(List<String> names) {
        return names.stream().map(ReadingKey::surname).filter(n -> !n.isEmpty()).toList();
    }

    private static String surname(String name) {
        String plain =
                Normalizer.normalize(NameGrammar.surname(name), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the citation's relative address leads to its file. */
    boolean hasSameFile(CitationKey cited) {
        return file.equals(cited.file());
    }

    /** Whether the citation's arXiv number or DOI is its own, or part of its file's name. */
    boolean hasSameIdentifier(CitationKey cited) {
        String number = cited.identifier();
        if (number == null) {
            return false;
        }
        if (identifiers.contains(number)) {
            return true;
        }
        String suffix = number.substring(number.indexOf('/') + 1);
        return fileStemContains(number.replace('/', '_'))
                || fileStemContains(number.replace('/', '-'))
                || fileStemContains(suffix);
    }

    private boolean fileStemContains(String number) {
        int at = number.length() < 5 ? -1 : fileStem.indexOf(number);
        int end = at + number.length();
        boolean starts = at == 0 || (at > 0 && !Character.isLetterOrDigit(fileStem.charAt(at - 1)));
        return starts && (end == fileStem.length() || !Character.isDigit(fileStem.charAt(end)));
    }

    /** Whether the address ends in its file's name. */
    boolean hasSameFileStem(CitationKey cited) {
        TitleWords other = cited.title();
        boolean tells =
                !GENERIC_FILE_STEMS.contains(fileStem)
                        || (other != null && title.sharesContentWord(other));
        return fileStem.equals(cited.fileStem()) && tells;
    }

    /** Whether the titles are the same, or the same up to a subtitle. */
    boolean hasSameTitle(CitationKey cited) {
        TitleWords other = cited.title();
        return other != null
                && !contradicts(cited)
                && (title.isSameAs(other) || title.hasSameMainTitle(other));
    }

    /** Whether one title begins with the other. */
    boolean hasSameTitleStart(CitationKey cited) {
        TitleWords other = cited.title();
        return other != null
                && !contradicts(cited)
                && (title.startsWith(other) || other.startsWith(title));
    }

    /** Whether the titles have nearly all words in common. */
    boolean hasSimilarTitle(CitationKey cited) {
        TitleWords other = cited.title();
        return other != null && !contradicts(cited) && title.isSimilarTo(other);
    }

    /**
     * Whether first author and year are the same, and the titles, where both known, no hindrance.
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

    /** Whether authors or years, where both are known, say that this is another work. */
    private boolean contradicts(CitationKey cited) {
        boolean strangers =
                !surnames.isEmpty()
                        && !cited.surnames().isEmpty()
                        && Collections.disjoint(surnames, cited.surnames());
        Integer other = cited.year();
        boolean apart = year != null && other != null && Math.abs(year - other) > MAX_YEARS_APART;
        return strangers || apart;
    }
}
