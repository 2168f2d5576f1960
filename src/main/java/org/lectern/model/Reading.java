package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A paper of the corpus.
 *
 * @param id the file's name without folder and ending, in lower case
 * @param file path below the corpus folder
 * @param title as printed on the first page, or the file's name where none was found
 * @param authors in the order of the title page; empty where none was found
 * @param year of publication, where one was found
 * @param pages how many pages the file has; 0 where it could not be read
 */
public record Reading(
        String id,
        String file,
        String title,
        List<String> authors,
        @Nullable Integer year,
        int pages)
        implements Source {

    public Reading {
        authors = List.copyOf(authors);
    }
}
