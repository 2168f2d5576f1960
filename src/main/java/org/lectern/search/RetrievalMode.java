package org.lectern.search;

/** A way of retrieving passages. */
public enum RetrievalMode {
    /** By the words of a query. */
    LEXICAL,
    /** By the embedding of a query. */
    SEMANTIC,
    /** By both, with fused scores. */
    HYBRID
}
