package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A work that a paper refers to, as far as its entry was understood. What the entry does not say
 * for sure is left out, since a wrong field misleads where a missing one does not.
 *
 * @param text the entry as printed, without its mark
 * @param authors as printed, in order; empty where they were not told from the rest
 * @param year of publication; null where the entry names none
 * @param title null where its beginning or end was not found
 * @param doi in lower case, from {@code 10.} on; null where none is printed whole
 * @param arxiv number without version; null where none is printed
 * @param url null where none is printed
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
