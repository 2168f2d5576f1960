package org.lectern.model;

/**
 * Why a file, or a part of it, could not be read.
 *
 * @param detail a sentence for the user, in words that say what to do where anything can be done
 */
public record Failure(Reason reason, String detail) {

    /** The kinds of failure that are expected of files. */
    public enum Reason {
        /** It needs a password. */
        ENCRYPTED,
        /** It is named like a PDF and is none. */
        NOT_PDF,
        /** It is damaged beyond reading. */
        CORRUPT,
        /** Its pages are pictures. */
        NO_TEXT,
        /** Its text is not readable as words. */
        GARBLED,
        /** Some lines of a collection are no readings; the others were read. */
        BAD_LINES,
        /** It passes a limit. */
        TOO_LARGE,
        /** It took too long. */
        TIMEOUT,
        /** It needed too much memory. */
        OUT_OF_MEMORY,
        /** Reading it broke the reader. */
        CRASHED,
        /** It went away, changed or could not be opened while it was read. */
        VANISHED
    }

    /** Whether another try may go better though the file is the same. */
    public boolean isTransient() {
        return reason == Reason.VANISHED;
    }
}
