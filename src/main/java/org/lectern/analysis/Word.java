package org.lectern.analysis;

import org.lectern.model.Span;

/**
 * A word of a text with its index term.
 *
 * @param term in lower case, stemmed
 * @param surface as in the text
 * @param span position in the text
 */
public record Word(String term, String surface, Span span) {}
