package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A citation of a reading in the notes of a session.
 *
 * @param citation the text beside the link as written, such as {@code Lu, et al. (2015)}
 * @param authors surnames or full names, as far as the text names them
 * @param title the text of the link or the quoted title; null if there is none
 * @param url address as written; a relative one is a file of the corpus
 * @param reading id of the cited reading, if exactly one reading of the corpus matches
 * @param candidates ids of the matching readings, if several match equally well
 */
public record Citation(
        CitationRole role,
        String citation,
        List<String> authors,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable String url,
        @Nullable String reading,
        List<String> candidates) {

    public Citation {
        authors = List.copyOf(authors);
        candidates = List.copyOf(candidates);
    }

    /** Creates a citation of one reading of the corpus, or of none. */
    public Citation(
            CitationRole role,
            String citation,
            List<String> authors,
            @Nullable Integer year,
            @Nullable String title,
            @Nullable String url,
            @Nullable String reading) {
        this(role, citation, authors, year, title, url, reading, List.of());
    }

    /** Returns a copy linked to the reading, if there is one; several become candidates. */
    public Citation linkedTo(List<String> ids) {
        return ids.size() == 1
                ? new Citation(role, citation, authors, year, title, url, ids.getFirst(), List.of())
                : new Citation(role, citation, authors, year, title, url, null, ids);
    }
}
