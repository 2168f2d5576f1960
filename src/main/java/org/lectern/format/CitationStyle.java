package org.lectern.format;

import org.lectern.model.Reading;

/** A reading as running text names it. */
public final class CitationStyle {

    private CitationStyle() {}

    /** As in {@code Lu and others (2015), Title, p. 4}. */
    public static String full(Reading reading, String pages) {
        return beforeTitle(reading) + reading.title() + afterTitle(reading) + ", " + pages;
    }

    /** What stands before a title: who wrote it and when; empty where no author is known. */
    public static String beforeTitle(Reading reading) {
        String authors = SourceLabels.authors(reading.authors());
        return authors.isEmpty() ? "" : authors + year(reading) + ", ";
    }

    /** What stands after a title: the year, where no author takes it. */
    public static String afterTitle(Reading reading) {
        return reading.authors().isEmpty() ? year(reading) : "";
    }

    private static String year(Reading reading) {
        return reading.year() == null ? "" : " (" + reading.year() + ")";
    }

    /**
     * As in {@code Muralidhar 2014}, or {@code The Lectern Authors 2026}; the title where nobody is
     * known to have written it.
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
