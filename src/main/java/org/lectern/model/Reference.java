package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An entry of a paper's reference list, as far as it was parsed. Uncertain fields are left out: a
 * wrong field misleads, a missing one does not.
 *
 * @param text the entry as printed, without its label
 * @param authors as printed, in order; empty if not recognised
 * @param year of publication; null if not given
 * @param title null if its start or end was not recognised
 * @param doi in lower case, starting with {@code 10.}; null if not given completely
 * @param arxiv arXiv number without version; null if not given
 * @param url null if not given
 */
public record Reference(
        String text,
        List<String> authors,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable String doi,
        @Nullable String arxiv,
        @Nullable String url) {

    public Reference {
        authors = List.copyOf(authors);
    }
}
