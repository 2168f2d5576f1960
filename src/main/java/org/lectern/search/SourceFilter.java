package org.lectern.search;

/** The kinds of sources in which a search looks. */
public enum SourceFilter {
    READINGS,
    NOTES,
    /** Readings first, then notes. */
    ALL
}
