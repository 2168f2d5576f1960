package org.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * The catalogue entry of one source, readable or not.
 *
 * @param hash SHA-256 of the file's bytes, hexadecimal
 * @param passages number of its passages in the index
 * @param failure why it could not be read completely; null if it was
 * @param note a sentence for the user on how it was read, such as by OCR; null if there is nothing
 *     to say
 */
public record CatalogueEntry(
        Source source,
        String hash,
        int passages,
        @Nullable Failure failure,
        @Nullable String note) {

    /** Creates an entry without a note. */
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
