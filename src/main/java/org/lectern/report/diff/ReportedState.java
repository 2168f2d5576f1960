package org.lectern.report.diff;

import org.lectern.format.Labels;
import org.lectern.model.AnswerState;

/** The state of a question in a report: that of its answer, or that it could not be asked. */
public enum ReportedState {
    FOUND,
    PARTLY,
    NOT_FOUND,
    /** The question could not be asked. */
    FAILED;

    /** Returns the strength of the evidence: 2 for found, 1 for partly, 0 for no answer. */
    int strength() {
        return switch (this) {
            case FOUND -> 2;
            case PARTLY -> 1;
            case NOT_FOUND, FAILED -> 0;
        };
    }

    /** Returns the label that people read. */
    String label() {
        return switch (this) {
            case FOUND -> Labels.state(AnswerState.FOUND);
            case PARTLY -> Labels.state(AnswerState.PARTLY);
            case NOT_FOUND -> Labels.state(AnswerState.NOT_FOUND);
            case FAILED -> "Failed";
        };
    }
}
