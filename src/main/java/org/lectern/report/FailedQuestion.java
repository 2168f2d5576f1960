package org.lectern.report;

import org.lectern.model.Question;

/**
 * A question without an answer.
 *
 * @param reason a sentence that says what to do
 */
public record FailedQuestion(Question question, String reason) {}
