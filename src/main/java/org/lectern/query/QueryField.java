package org.lectern.query;

/** A field that queries can search. */
public enum QueryField {
    /** The text of a passage, together with the title of its reading and the headings above it. */
    TEXT,
    TITLE,
    AUTHOR,
    YEAR,
    SECTION
}
