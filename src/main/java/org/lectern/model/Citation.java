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
 * @param candidates ids of the readings that it could mean, where several fit equally
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

    /** A citation that means the reading alone, or none. */
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

    /** The same citation, meaning the one reading of these; none where they are more or none. */
    public Citation linkedTo(List<String> ids) {
        return ids.size() == 1
                ? new Citation(role, citation, authors, year, title, url, ids.getFirst(), List.of())
                : new Citation(role, citation, authors, year, title, url, null, ids);
    }
}
