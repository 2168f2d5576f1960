package org.lectern.web.session;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.web.view.StateDots;

import java.util.ArrayList;
import java.util.List;

/** How many questions are in each state, and how many points stand beside them. */
public record OutcomeCounts(int questions, int found, int partly, int notFound, int points) {

    static OutcomeCounts of(List<QuestionOutcome> outcomes) {
        List<String> states =
                outcomes.stream()
                        .filter(QuestionOutcome::isQuestion)
                        .map(QuestionOutcome::state)
                        .toList();
        int found = count(states, "found");
        int partly = count(states, "partly");
        return new OutcomeCounts(
                states.size(),
                found,
                partly,
                states.size() - found - partly,
                outcomes.size() - states.size());
    }

    private static int count(List<String> states, String state) {
        return (int) states.stream().filter(state::equals).count();
    }

    /** The questions' states, the best first. */
    static StateDots stateDots(List<QuestionOutcome> outcomes) {
        OutcomeCounts tally = of(outcomes);
        List<String> states = new ArrayList<>();
        List<String> words = new ArrayList<>();
        add(states, words, "found", "found", tally.found());
        add(states, words, "partly", "partly", tally.partly());
        add(states, words, "not-found", "not found", tally.notFound());
        return new StateDots(states, String.join(", ", words));
    }

    private static void add(
            List<String> states, List<String> words, String state, String word, int n) {
        states.addAll(java.util.Collections.nCopies(n, state));
        if (n > 0) {
            words.add(n + " " + word);
        }
    }
}
