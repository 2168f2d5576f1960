package org.lectern.eval;

/**
 * A question that documents are judged for.
 *
 * @param id as the qrels name it, without white space
 * @param text in which nothing is syntax
 */
public record EvalQuery(String id, String text) {}
