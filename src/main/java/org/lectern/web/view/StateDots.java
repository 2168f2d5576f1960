package org.lectern.web.view;

import org.lectern.model.AnswerState;

import java.util.List;

/**
 * States in a row, without their words.
 *
 * @param label the row in words, as in {@code 2 found, 1 partly}
 */
public record StateDots(List<AnswerState> states, String label) {

    /** Nothing is known yet. */
    public static final StateDots NONE = new StateDots(List.of(), "");

    public StateDots {
        states = List.copyOf(states);
    }
}
