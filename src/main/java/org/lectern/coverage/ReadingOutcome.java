package org.lectern.coverage;

import org.lectern.model.AnswerState;
import org.lectern.model.Locator;
import org.lectern.model.Passage;

/**
 * What one reading says to a question by itself.
 *
 * @param id of the reading
 * @param state never {@link AnswerState#NOT_FOUND}
 * @param passage id of its best passage
 * @param page that it begins on, from 1
 */
public record ReadingOutcome(String id, AnswerState state, String passage, int page) {

    static ReadingOutcome of(Passage best, AnswerState state) {
        return switch (best.locator()) {
            case Locator.Pages pages ->
                    new ReadingOutcome(best.source(), state, best.id(), pages.first());
            case Locator.NoteLines _ ->
                    throw new IllegalArgumentException("a passage of no reading");
        };
    }
}
