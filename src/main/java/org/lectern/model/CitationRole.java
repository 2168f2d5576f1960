package org.lectern.model;

/** The role of a reading in a session. */
public enum CitationRole {
    /** Everybody reads it. */
    REQUIRED,
    /** Each member chooses one of several. */
    CHOICE,
    /** Optional background. */
    RELATED
}
