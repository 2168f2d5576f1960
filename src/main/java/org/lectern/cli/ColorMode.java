package org.lectern.cli;

/** When text in the terminal is coloured. */
enum ColorMode {
    /** On a terminal, unless the environment variable {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER
}
