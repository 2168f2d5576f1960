package org.lectern.search;

/** Where the user wants to look. */
public enum SourceFilter {
    READINGS,
    NOTES,
    /** Readings first, then what the group itself wrote. */
    ALL
}
