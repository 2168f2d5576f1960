package org.lectern.model;

import java.util.Locale;

/** The extent to which a reading is indexed. */
public enum ReadingState {
    /** All of it is indexed. */
    INDEXED,
    /** Part of it is indexed; the rest could not be read. */
    PARTIAL,
    /** It is cited in the notes, but not in the corpus. */
    MISSING,
    /** Its file is in the corpus but could not be read. */
    FAILED;

    /** Returns the name used in JSON, text output and style sheets, such as {@code indexed}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
