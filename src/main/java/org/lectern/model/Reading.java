package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A paper of the corpus, or another text that is read.
 *
 * @param id the file's name without folder and ending, in lower case; what a collection's line says
 * @param file path below the corpus folder
 * @param title as printed on the first page, or the file's name where none was found
 * @param authors in the order of the title page; empty where none was found
 * @param year of publication, where one was found
 * @param pages how many pages the file has; 0 where it could not be read
 * @param doi in lower case, where the file's name or first page gives it
 * @param arxiv its number without version, where the file's name or first page gives it
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

    /** A reading of which no number is known. */
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
