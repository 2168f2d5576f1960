package org.lectern.corpus;

/** How much of one file is read at most, whatever its kind, so that none fills the memory. */
public final class SizeLimits {

    /** Larger files are not opened. */
    public static final long BYTES = 200_000_000;

    /** Of running text. */
    public static final int CHARACTERS = 8_000_000;

    private SizeLimits() {}
}
