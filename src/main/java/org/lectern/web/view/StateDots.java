package org.lectern.web.view;

import java.util.List;

/**
 * States in a row, without their words.
 *
 * @param states names of states
 * @param label the row in words, as in {@code 2 found, 1 partly}
 */
public record StateDots(List<String> states, String label) {

    /** Nothing is known yet. */
    public static final StateDots NONE = new StateDots(List.of(), "");

    public StateDots {
        states = List.copyOf(states);
    }
}
