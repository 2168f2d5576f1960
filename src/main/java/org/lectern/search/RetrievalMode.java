package org.lectern.search;

/** By what passages are found. */
public enum RetrievalMode {
    /** By their words. */
    LEXICAL,
    /** By their meaning, as a model sees it. */
    SEMANTIC,
    /** By both. */
    HYBRID
}
