package org.lectern.report;

import org.lectern.model.Answer;
import org.lectern.model.Question;

/** A question with its answer. */
public record Answered(Question question, Answer answer) {}
