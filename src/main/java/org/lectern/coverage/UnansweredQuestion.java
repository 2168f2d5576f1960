package org.lectern.coverage;

import org.lectern.model.Question;

/**
 * A question that no reading answers.
 *
 * @param reason in a few words
 * @param detail more on that; may be empty
 * @param hasNearest whether there are passages that are nearest
 */
public record UnansweredQuestion(
        Question question, String reason, String detail, boolean hasNearest) {

    /** Reason and detail, without a full stop. */
    public String sentence() {
        return detail.isEmpty() ? reason : reason + ": " + detail;
    }
}
