package org.lectern.search;

/** The effect of a request's session on the search. */
public enum SessionScope {
    /** Searches only the notes of the session and the readings that it cites. */
    ALONE,
    /** Searches everything, and prefers the readings that the session cites. */
    FIRST,
    /** Searches the readings cited by this session and the earlier ones on its page. */
    SO_FAR,
    /** Searches everything; the session has no effect. */
    ALL
}
