package org.lectern.analysis;

import org.lectern.model.Span;

/**
 * A word of a text that the index knows by a term.
 *
 * @param term lower case, stemmed
 * @param surface as it stands in the text
 * @param span where it stands
 */
public record Word(String term, String surface, Span span) {}
