package org.lectern.web;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Catalogue;
import org.lectern.model.Hit;
import org.lectern.model.Locator;
import org.lectern.model.Passage;
import org.lectern.model.Reading;
import org.lectern.model.SessionPage;
import org.lectern.report.Links;
import org.lectern.report.Places;

/**
 * A passage with its address.
 *
 * @param id of the passage
 * @param href the file at the passage's page; null for lines of the notes
 * @param where as in {@code p. 7}, or {@code Session 3, line 84}
 * @param printed the printed page in brackets; empty where it is the same or not known
 * @param section headings above it; empty where there are none
 * @param source authors, title and page, to stand below a copied quotation
 */
public record PassageCard(
        String id,
        @Nullable String href,
        String where,
        String printed,
        String section,
        Quotation quotation,
        String source) {

    static PassageCard of(Hit hit, Catalogue catalogue) {
        Passage passage = hit.passage();
        String section = String.join(" › ", passage.section());
        return switch (passage.locator()) {
            case Locator.Pages pages when hit.source() instanceof Reading reading ->
                    new PassageCard(
                            passage.id(),
                            Links.file(reading) + "#page=" + pages.first(),
                            Places.pages(new Locator.Pages(pages.first(), pages.last(), null)),
                            pages.label() == null ? "" : " (printed " + pages.label() + ")",
                            section,
                            Quotation.of(hit),
                            source(reading, Places.pages(pages)));
            case Locator.NoteLines lines when hit.source() instanceof SessionPage page ->
                    new PassageCard(
                            passage.id(),
                            null,
                            where(lines, catalogue),
                            "",
                            section,
                            Quotation.of(hit),
                            Places.title(page) + ", line " + lines.first());
            default -> throw new IllegalStateException("a passage that does not fit its source");
        };
    }

    /** The same with the source's title beside the section, where no heading gives it. */
    PassageCard named(String title) {
        String beside = section.isEmpty() ? title : section + " · " + title;
        return new PassageCard(id, href, where, printed, beside, quotation, source);
    }

    private static String where(Locator.NoteLines lines, Catalogue catalogue) {
        String session = lines.session();
        return session == null
                ? "Line " + lines.first()
                : InWords.capitalised(InWords.session(catalogue.session(session)))
                        + ", line "
                        + lines.first();
    }

    /** As in {@code Lu and others (2015), Title, p. 4}. */
    private static String source(Reading reading, String pages) {
        return before(reading) + reading.title() + after(reading) + ", " + pages;
    }

    /** What stands before a title: who wrote it and when; empty where no author is known. */
    static String before(Reading reading) {
        String authors = Places.authors(reading.authors());
        return authors.isEmpty() ? "" : authors + year(reading) + ", ";
    }

    /** What stands after a title: the year, where no author takes it. */
    static String after(Reading reading) {
        return reading.authors().isEmpty() ? year(reading) : "";
    }

    private static String year(Reading reading) {
        return reading.year() == null ? "" : " (" + reading.year() + ")";
    }
}
