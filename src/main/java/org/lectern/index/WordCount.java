package org.lectern.index;

/**
 * A word that is in the index.
 *
 * @param word whole, in lower case, without accents
 * @param passages how many have it
 */
public record WordCount(String word, int passages) {}
