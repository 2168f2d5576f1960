package org.lectern.report;

import org.lectern.model.AnswerState;

import java.util.List;

/** How many answers are in each state. */
public record StateCounts(int found, int partly, int notFound) {

    static StateCounts of(List<AnswerSummary> answers) {
        return new StateCounts(
                count(AnswerState.FOUND, answers),
                count(AnswerState.PARTLY, answers),
                count(AnswerState.NOT_FOUND, answers));
    }

    private static int count(AnswerState state, List<AnswerSummary> answers) {
        return (int) answers.stream().filter(brief -> brief.state() == state).count();
    }
}
