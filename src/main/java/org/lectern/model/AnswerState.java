package org.lectern.model;

import java.util.Locale;

/**
 * The degree to which the readings cover a question, strongest first. It rates the evidence; it
 * does not promise that a passage answers.
 */
public enum AnswerState {
    /** A passage covers most of what the question asks about. */
    FOUND,
    /** The passages cover part of what the question asks about. */
    PARTLY,
    /** No passage matches, or the readings lack most of what the question asks about. */
    NOT_FOUND;

    /** Returns the name used in JSON, CSV and style sheets, such as {@code not-found}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
