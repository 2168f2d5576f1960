package org.lectern.query;

/** What of a passage a query can ask for. */
public enum QueryField {
    /** What the passage says, together with its reading's title. */
    TEXT,
    TITLE,
    AUTHOR,
    YEAR,
    SECTION
}
