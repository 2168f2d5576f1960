package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A paper or other text of the corpus.
 *
 * @param id the file's base name in lower case; in a collection the id that the line gives
 * @param file path below the corpus folder
 * @param title as printed on the first page, or the file's name if none was found
 * @param authors in title page order; empty if none was found
 * @param year of publication; null if none was found
 * @param pages number of pages; 0 if the file has no pages or could not be read
 * @param doi in lower case; null if neither the file's name nor the first page has one
 * @param arxiv arXiv number without version; null if neither name nor first page has one
 */
public record Reading(
        String id,
        String file,
        String title,
        List<String> authors,
        @Nullable Integer year,
        int pages,
        @Nullable String doi,
        @Nullable String arxiv)
        implements Source {

    public Reading {
        authors = List.copyOf(authors);
    }

    /** Creates a reading without DOI and arXiv number. */
    public Reading(
            String id,
            String file,
            String title,
            List<String> authors,
            @Nullable Integer year,
            int pages) {
        this(id, file, title, authors, year, pages, null, null);
    }
}
