package org.lectern.format;

import org.lectern.model.Reading;

/** Citations of readings in running text. */
public final class CitationStyle {

    private CitationStyle() {}

    /** Returns a full citation, such as {@code Lu and others (2015), Title, p. 4}. */
    public static String full(Reading reading, String pages) {
        return beforeTitle(reading) + reading.title() + afterTitle(reading) + ", " + pages;
    }

    /** Returns the text before the title, authors and year; empty if no author is known. */
    public static String beforeTitle(Reading reading) {
        String authors = SourceLabels.authors(reading.authors());
        return authors.isEmpty() ? "" : authors + year(reading) + ", ";
    }

    /** Returns the text after the title: the year, if no author is known. */
    public static String afterTitle(Reading reading) {
        return reading.authors().isEmpty() ? year(reading) : "";
    }

    private static String year(Reading reading) {
        return reading.year() == null ? "" : " (" + reading.year() + ")";
    }

    /**
     * Returns a short citation, such as {@code Muralidhar 2014} or {@code The Lectern Authors
     * 2026}; the title if no author is known.
     */
    public static String shortForm(Reading reading) {
        if (reading.authors().isEmpty()) {
            return reading.title();
        }
        String first = reading.authors().getFirst().strip();
        String name =
                first.startsWith("The ") ? first : first.substring(first.lastIndexOf(' ') + 1);
        return reading.year() == null ? name : name + " " + reading.year();
    }
}
