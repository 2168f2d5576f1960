package org.lectern.analysis;

/**
 * An acronym defined in a text, such as "RPC" for "remote procedure call".
 *
 * @param shortForm one word in the singular, with at least two capitals
 * @param longForm the words that it abbreviates, as in the text
 */
public record Acronym(String shortForm, String longForm) {}
