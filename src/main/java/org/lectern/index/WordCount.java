package org.lectern.index;

/**
 * An indexed word and its frequency.
 *
 * @param word unstemmed, in lower case, without accents
 * @param passages number of passages that contain it
 */
public record WordCount(String word, int passages) {}
