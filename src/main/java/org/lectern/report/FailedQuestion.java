package org.lectern.report;

import org.lectern.model.Question;

/**
 * A question that could not be searched for.
 *
 * @param reason a sentence that explains why and what to do
 */
public record FailedQuestion(Question question, String reason) {}
