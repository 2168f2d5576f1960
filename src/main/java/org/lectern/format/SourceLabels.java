package org.lectern.format;

import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.SessionPage;
import org.lectern.model.Source;

import java.util.List;

/** Labels of sources and of locations in them. */
public final class SourceLabels {

    private SourceLabels() {}

    /**
     * Returns a location, such as {@code p. 6 · 5.2 Leader election} or {@code line 34 · Planning}.
     */
    public static String location(Hit hit) {
        String section = String.join(" › ", hit.passage().section());
        String location =
                switch (hit.passage().locator()) {
                    case Locator.Pages pages -> pages(pages);
                    case Locator.NoteLines lines -> "line " + lines.first();
                };
        String apart =
                hit.passage().part() == Passage.Part.APART ? " · caption, table or note" : "";
        return (section.isEmpty() ? location : location + " · " + section) + apart;
    }

    /** Returns pages, such as {@code p. 6}, {@code pp. 6–7} or {@code p. 4 (printed 386)}. */
    public static String pages(Locator.Pages pages) {
        String range =
                pages.first() == pages.last()
                        ? "p. " + pages.first()
                        : "pp. " + pages.first() + "–" + pages.last();
        return pages.label() == null ? range : range + " (printed " + pages.label() + ")";
    }

    public static String title(Source source) {
        return switch (source) {
            case Reading reading -> reading.title();
            case SessionPage page -> page.title() == null ? page.file() : page.title();
        };
    }

    /** Returns authors and year, such as {@code Lu and others, 2015}; empty if unknown. */
    public static String byline(Source source) {
        return switch (source) {
            case Reading reading -> byline(reading);
            case SessionPage _ -> "session notes";
        };
    }

    private static String byline(Reading reading) {
        String authors = authors(reading.authors());
        if (reading.year() == null) {
            return authors;
        }
        return authors.isEmpty() ? reading.year().toString() : authors + ", " + reading.year();
    }

    /** Returns authors, such as {@code Lu and others}; empty if unknown. */
    public static String authors(List<String> authors) {
        return switch (authors.size()) {
            case 0 -> "";
            case 1 -> authors.getFirst();
            case 2 -> authors.getFirst() + " and " + authors.getLast();
            default -> authors.getFirst() + " and others";
        };
    }
}
