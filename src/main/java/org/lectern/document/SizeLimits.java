package org.lectern.document;

/** Limits on how much of one file is read, so that no file exhausts the memory. */
public final class SizeLimits {

    /** Larger files are not opened. */
    public static final long MAX_FILE_BYTES = 200_000_000;

    /** The maximum length of the text of a document. */
    public static final int MAX_CHARACTERS = 8_000_000;

    private SizeLimits() {}
}
