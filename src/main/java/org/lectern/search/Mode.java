package org.lectern.search;

/** By what passages are found. */
public enum Mode {
    /** By their words. */
    LEXICAL,
    /** By their meaning, as a model sees it. */
    SEMANTIC,
    /** By both. */
    HYBRID
}
