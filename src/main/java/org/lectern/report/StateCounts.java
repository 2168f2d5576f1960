package org.lectern.report;

import org.lectern.model.AnswerState;

import java.util.List;

/** The number of answers in each state. */
public record StateCounts(int found, int partly, int notFound) {

    static StateCounts of(List<AnswerSummary> summaries) {
        return new StateCounts(
                count(AnswerState.FOUND, summaries),
                count(AnswerState.PARTLY, summaries),
                count(AnswerState.NOT_FOUND, summaries));
    }

    private static int count(AnswerState state, List<AnswerSummary> summaries) {
        return (int) summaries.stream().filter(summary -> summary.state() == state).count();
    }
}
