package org.lectern.cli;

/** The output formats of {@code search} and {@code ask}. */
enum ResultFormat {
    TEXT,
    JSON,
    /** A JSON object on each line. */
    JSONL,
    CSV,
    TREC
}
