package org.lectern.report;

import java.util.List;

/** How many answers are in each state. */
public record StateCounts(int found, int partly, int notFound) {

    static StateCounts of(List<AnswerSummary> answers) {
        return new StateCounts(
                count("found", answers), count("partly", answers), count("not-found", answers));
    }

    private static int count(String state, List<AnswerSummary> answers) {
        return (int) answers.stream().filter(brief -> brief.state().equals(state)).count();
    }
}
