package org.lectern.search;

/** How far a search looks that belongs to a session. */
public enum SessionScope {
    /** In what the session reads and notes, alone. */
    ALONE,
    /** In all readings, those of the session first. */
    FIRST,
    /** In what this session and those before it on its page read. */
    SO_FAR,
    /** In all readings alike. */
    ALL
}
