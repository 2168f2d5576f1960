package org.lectern.coverage;

import org.lectern.model.Question;

/**
 * A question that no reading answers, with the reason.
 *
 * @param reason reason in a few words
 * @param detail details of the reason; may be empty
 * @param hasNearest whether there are nearest passages to show
 */
public record UnansweredQuestion(
        Question question, String reason, String detail, boolean hasNearest) {

    /** Returns reason and detail as a sentence without a full stop. */
    public String sentence() {
        return detail.isEmpty() ? reason : reason + ": " + detail;
    }
}
