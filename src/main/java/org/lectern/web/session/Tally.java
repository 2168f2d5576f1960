package org.lectern.web.session;

import org.lectern.coverage.Outcome;
import org.lectern.web.page.StateDots;

import java.util.ArrayList;
import java.util.List;

/** How many questions are in each state, and how many points stand beside them. */
public record Tally(int questions, int found, int partly, int notFound, int points) {

    static Tally of(List<Outcome> outcomes) {
        List<String> states =
                outcomes.stream().filter(Outcome::isQuestion).map(Outcome::state).toList();
        int found = count(states, "found");
        int partly = count(states, "partly");
        return new Tally(
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
    static StateDots dots(List<Outcome> outcomes) {
        Tally tally = of(outcomes);
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
