package org.lectern.report;

import java.util.List;

/** How many answers are in each state. */
public record Counts(int found, int partly, int notFound) {

    static Counts of(List<Brief> answers) {
        return new Counts(
                count("found", answers), count("partly", answers), count("not-found", answers));
    }

    private static int count(String state, List<Brief> answers) {
        return (int) answers.stream().filter(brief -> brief.state().equals(state)).count();
    }
}
