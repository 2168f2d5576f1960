package org.lectern.web.session;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.format.Labels;
import org.lectern.model.AnswerState;
import org.lectern.web.view.StateDots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The number of questions in each state, and the number of points. */
public record OutcomeCounts(int questions, int found, int partly, int notFound, int points) {

    static OutcomeCounts of(List<QuestionOutcome> outcomes) {
        List<AnswerState> states = questionStates(outcomes);
        int found = count(states, AnswerState.FOUND);
        int partly = count(states, AnswerState.PARTLY);
        return new OutcomeCounts(
                states.size(),
                found,
                partly,
                states.size() - found - partly,
                outcomes.size() - states.size());
    }

    private static List<AnswerState> questionStates(List<QuestionOutcome> outcomes) {
        return outcomes.stream()
                .filter(QuestionOutcome::isQuestion)
                .map(QuestionOutcome::state)
                .toList();
    }

    private static int count(List<AnswerState> states, AnswerState state) {
        return (int) states.stream().filter(other -> other == state).count();
    }

    /** Returns the states of the questions, best first. */
    static StateDots stateDots(List<QuestionOutcome> outcomes) {
        OutcomeCounts counts = of(outcomes);
        List<AnswerState> states = new ArrayList<>();
        List<String> words = new ArrayList<>();
        add(states, words, AnswerState.FOUND, counts.found());
        add(states, words, AnswerState.PARTLY, counts.partly());
        add(states, words, AnswerState.NOT_FOUND, counts.notFound());
        return new StateDots(states, String.join(", ", words));
    }

    private static void add(
            List<AnswerState> states, List<String> words, AnswerState state, int n) {
        states.addAll(Collections.nCopies(n, state));
        if (n > 0) {
            words.add(n + " " + Labels.state(state).toLowerCase(Locale.ROOT));
        }
    }
}
