package org.lectern.document;

/** How much of one file is read at most, whatever its kind, so that none fills the memory. */
public final class SizeLimits {

    /** Larger files are not opened. */
    public static final long MAX_FILE_BYTES = 200_000_000;

    /** Of running text. */
    public static final int MAX_CHARACTERS = 8_000_000;

    private SizeLimits() {}
}
