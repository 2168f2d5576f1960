package org.lectern.corpus;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Reading;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A reading in the form in which citations are compared with it.
 *
 * @param name its file's name without folder and ending, in lower case
 * @param author surname of its first author, in lower case; null where it is unknown
 */
record Candidate(
        String id,
        String file,
        String name,
        TitleWords title,
        @Nullable String author,
        @Nullable Integer year) {

    static Candidate of(Reading reading) {
        return new Candidate(
                reading.id(),
                reading.file(),
                baseName(reading.file()),
                TitleWords.of(reading.title()),
                reading.authors().isEmpty() ? null : surname(reading.authors().getFirst()),
                reading.year());
    }

    /** The last part of a path or address without a reading's ending, in lower case. */
    static String baseName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\.(?:pdf|txt|html?|ps)$", "");
    }

    /** The surname of a name as printed, in lower case and without accents. */
    static String surname(String name) {
        String last = name.contains(",") ? name.substring(0, name.indexOf(',')) : name;
        String plain =
                Normalizer.normalize(last.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.substring(plain.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether the citation's relative address leads to its file. */
    boolean isAt(Cited cited) {
        return file.equals(cited.file());
    }

    /** Whether the citation's arXiv number or DOI is part of its file's name. */
    boolean isNumbered(Cited cited) {
        String number = cited.number();
        if (number == null) {
            return false;
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
        return name.equals(cited.name());
    }

    /** Whether the titles are the same, or the same up to a subtitle. */
    boolean hasTitle(Cited cited) {
        TitleWords other = cited.title();
        return other != null && (title.sameAs(other) || title.sameHeadAs(other));
    }

    /** Whether one title begins with the other. */
    boolean beginsWithTitle(Cited cited) {
        TitleWords other = cited.title();
        return other != null && (title.beginsWith(other) || other.beginsWith(title));
    }

    /** Whether the titles have nearly all words in common. */
    boolean sharesTitle(Cited cited) {
        TitleWords other = cited.title();
        return other != null && title.overlaps(other);
    }

    /**
     * Whether first author and year are the same, and the titles, where both known, no hindrance.
     */
    boolean isBy(Cited cited) {
        boolean same =
                author != null
                        && author.equals(cited.author())
                        && year != null
                        && year.equals(cited.year());
        return same && (cited.title() == null || title.isEmpty() || title.touches(cited.title()));
    }
}
