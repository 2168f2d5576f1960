package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A reading as a session cites it.
 *
 * @param citation the words beside the link, as written: {@code Lu, et al. (2015)}
 * @param authors surnames or names that the words give
 * @param title the link's text, the quoted title, or null
 * @param url address as written; relative ones are files of the corpus
 * @param reading id of the reading that it means, where exactly one of the corpus fits
 */
public record Citation(
        Role role,
        String citation,
        List<String> authors,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable String url,
        @Nullable String reading) {

    public Citation {
        authors = List.copyOf(authors);
    }

    /** The same citation, meaning {@code id}; null where the corpus lacks it. */
    public Citation linkedTo(@Nullable String id) {
        return new Citation(role, citation, authors, year, title, url, id);
    }
}
