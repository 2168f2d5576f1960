package org.lectern.analysis;

/**
 * A pair that one text defines, such as "RPC" and "remote procedure call".
 *
 * @param shortForm one word in its singular, with at least two capitals
 * @param longForm the words that it stands for, as they stand in the text
 */
public record Acronym(String shortForm, String longForm) {}
