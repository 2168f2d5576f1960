package org.lectern.model;

/**
 * The failure to read a file or part of it.
 *
 * @param detail a sentence for the user, which says what to do if anything can be done
 */
public record Failure(Reason reason, String detail) {

    /** The expected kinds of failure. */
    public enum Reason {
        /** It needs a password. */
        ENCRYPTED,
        /** It has the name of a PDF, but is not one. */
        NOT_PDF,
        /** It is damaged. */
        CORRUPT,
        /** It has no text, only images. */
        NO_TEXT,
        /** Its text is not legible, as with fonts that lack a mapping to Unicode. */
        GARBLED,
        /** Some lines of a collection are malformed; the others were read. */
        BAD_LINES,
        /** It exceeds a size limit. */
        TOO_LARGE,
        /** Reading it exceeded the time limit. */
        TIMEOUT,
        /** Reading it exceeded the memory limit. */
        OUT_OF_MEMORY,
        /** Reading it ended the worker process. */
        CRASHED,
        /** It disappeared, changed or could not be opened while it was read. */
        VANISHED
    }

    /** Returns whether another attempt may succeed though the file is unchanged. */
    public boolean isTransient() {
        return reason == Reason.VANISHED;
    }
}
