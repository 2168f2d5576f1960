package org.lectern.coverage;

import org.lectern.model.AnswerState;
import org.lectern.model.Locator;
import org.lectern.model.Passage;

/**
 * The outcome of a question for a single reading.
 *
 * @param id id of the reading
 * @param state never {@link AnswerState#NOT_FOUND}
 * @param passage id of the reading's best passage
 * @param page page on which the passage begins, from 1
 */
public record ReadingOutcome(String id, AnswerState state, String passage, int page) {

    static ReadingOutcome of(Passage best, AnswerState state) {
        return switch (best.locator()) {
            case Locator.Pages pages ->
                    new ReadingOutcome(best.source(), state, best.id(), pages.first());
            case Locator.NoteLines _ ->
                    throw new IllegalArgumentException("not a passage of a reading");
        };
    }
}
