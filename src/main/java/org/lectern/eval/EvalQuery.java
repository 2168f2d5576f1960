package org.lectern.eval;

/**
 * A query of a test collection.
 *
 * @param id as in the qrels, without whitespace
 * @param text plain text; nothing in it is query syntax
 */
public record EvalQuery(String id, String text) {}
