package org.lectern.cli;

/** The output formats of {@code diff}. */
enum DiffFormat {
    MD,
    JSON
}
