package org.lectern.web.view;

import org.lectern.model.AnswerState;

import java.util.List;

/**
 * A row of dots that show states without text.
 *
 * @param label a text alternative, such as {@code 2 found, 1 partly}
 */
public record StateDots(List<AnswerState> states, String label) {

    /** The dots of a session whose answers are not computed yet. */
    public static final StateDots NONE = new StateDots(List.of(), "");

    public StateDots {
        states = List.copyOf(states);
    }
}
