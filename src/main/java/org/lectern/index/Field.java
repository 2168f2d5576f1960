package org.lectern.index;

/** What of a passage a query can ask for. */
public enum Field {
    /** What the passage says, together with its reading's title. */
    TEXT,
    TITLE,
    AUTHOR,
    YEAR,
    SECTION
}
