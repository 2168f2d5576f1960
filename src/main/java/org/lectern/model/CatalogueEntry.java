package org.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * What the index knows of one file of the corpus, read or not.
 *
 * @param hash of the file's bytes, hexadecimal SHA-256
 * @param passages how many of it are indexed
 * @param failure why it was not read, or not whole; null where it was
 * @param note a sentence on how it was read, where a user should know; null otherwise
 */
public record CatalogueEntry(
        Source source,
        String hash,
        int passages,
        @Nullable Failure failure,
        @Nullable String note) {

    /** An entry without a note. */
    public CatalogueEntry(Source source, String hash, int passages, @Nullable Failure failure) {
        this(source, hash, passages, failure, null);
    }

    /** Returns how much of the file is indexed; never {@link ReadingState#MISSING}. */
    public ReadingState state() {
        if (failure == null) {
            return ReadingState.INDEXED;
        }
        boolean read = passages > 0 || failure.reason() == Failure.Reason.BAD_LINES;
        return read ? ReadingState.PARTIAL : ReadingState.FAILED;
    }
}
