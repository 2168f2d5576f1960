package org.lectern.corpus;

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
 * @param name its file's name without folder and ending, in lower case
 * @param numbers its DOI and its arXiv number, as far as they are known
 * @param surnames of its authors, in lower case and in their order; empty where they are unknown
 */
record Candidate(
        String id,
        String file,
        String name,
        List<String> numbers,
        TitleWords title,
        List<String> surnames,
        @Nullable Integer year) {

    /** The years by which a work's editions may be apart: preprint, talk, journal. */
    private static final int YEARS = 3;

    /** What many files are called tells nothing, unless the titles have something in common. */
    private static final Set<String> COMMON_NAMES =
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

    Candidate {
        numbers = List.copyOf(numbers);
        surnames = List.copyOf(surnames);
    }

    static Candidate of(Reading reading) {
        return new Candidate(
                reading.id(),
                reading.file(),
                baseName(reading.file()),
                Stream.of(reading.doi(), reading.arxiv()).flatMap(Stream::ofNullable).toList(),
                TitleWords.of(reading.title()),
                surnames(reading.authors()),
                reading.year());
    }

    /** The same reading under another path. */
    Candidate at(String path) {
        return new Candidate(id, path, baseName(path), numbers, title, surnames, year);
    }

    /** The last part of a path or address without a reading's ending, in lower case. */
    static String baseName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\.(?:pdf|txt|html?|ps)$", "");
    }

    /** The surnames of names as printed, in lower case and without accents. */
    static List<String> surnames(List<String> names) {
        return names.stream().map(Candidate::surname).filter(n -> !n.isEmpty()).toList();
    }

    private static String surname(String name) {
        String last = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
        String plain =
                Normalizer.normalize(last.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the citation's relative address leads to its file. */
    boolean isAt(Cited cited) {
        return file.equals(cited.file());
    }

    /** Whether the citation's arXiv number or DOI is its own, or part of its file's name. */
    boolean isNumbered(Cited cited) {
        String number = cited.number();
        if (number == null) {
            return false;
        }
        if (numbers.contains(number)) {
            return true;
        }
        String suffix = number.substring(number.indexOf('/') + 1);
        return holds(number.replace('/', '_')) || holds(number.replace('/', '-')) || holds(suffix);
    }

    private boolean holds(String number) {
        int at = number.length() < 5 ? -1 : name.indexOf(number);
        int end = at + number.length();
        boolean starts = at == 0 || (at > 0 && !Character.isLetterOrDigit(name.charAt(at - 1)));
        return starts && (end == name.length() || !Character.isDigit(name.charAt(end)));
    }

    /** Whether the address ends in its file's name. */
    boolean isNamed(Cited cited) {
        TitleWords other = cited.title();
        boolean tells = !COMMON_NAMES.contains(name) || (other != null && title.touches(other));
        return name.equals(cited.name()) && tells;
    }

    /** Whether the titles are the same, or the same up to a subtitle. */
    boolean hasTitle(Cited cited) {
        TitleWords other = cited.title();
        return other != null
                && !isRuledOut(cited)
                && (title.sameAs(other) || title.sameHeadAs(other));
    }

    /** Whether one title begins with the other. */
    boolean beginsWithTitle(Cited cited) {
        TitleWords other = cited.title();
        return other != null
                && !isRuledOut(cited)
                && (title.beginsWith(other) || other.beginsWith(title));
    }

    /** Whether the titles have nearly all words in common. */
    boolean sharesTitle(Cited cited) {
        TitleWords other = cited.title();
        return other != null && !isRuledOut(cited) && title.overlaps(other);
    }

    /**
     * Whether first author and year are the same, and the titles, where both known, no hindrance.
     */
    boolean isBy(Cited cited) {
        boolean same =
                !surnames.isEmpty()
                        && !cited.surnames().isEmpty()
                        && surnames.getFirst().equals(cited.surnames().getFirst())
                        && year != null
                        && year.equals(cited.year());
        return same && (cited.title() == null || title.isEmpty() || title.touches(cited.title()));
    }

    /** Whether authors or years, where both are known, say that this is another work. */
    private boolean isRuledOut(Cited cited) {
        boolean strangers =
                !surnames.isEmpty()
                        && !cited.surnames().isEmpty()
                        && Collections.disjoint(surnames, cited.surnames());
        Integer other = cited.year();
        boolean apart = year != null && other != null && Math.abs(year - other) > YEARS;
        return strangers || apart;
    }
}
