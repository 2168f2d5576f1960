package org.lectern.model;

/** What a session asks of a reading: all read it, one of several is chosen, or it is aside. */
public enum CitationRole {
    REQUIRED,
    CHOICE,
    RELATED
}
