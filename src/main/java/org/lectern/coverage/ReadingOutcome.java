package org.lectern.coverage;

import org.lectern.model.Locator;
import org.lectern.model.Passage;

/**
 * What one reading says to a question by itself.
 *
 * @param id of the reading
 * @param state {@code found} or {@code partly}
 * @param passage id of its best passage
 * @param page that it begins on, from 1
 */
public record ReadingOutcome(String id, String state, String passage, int page) {

    static ReadingOutcome of(Passage best, String state) {
        return switch (best.locator()) {
            case Locator.Pages pages ->
                    new ReadingOutcome(best.source(), state, best.id(), pages.first());
            case Locator.NoteLines _ ->
                    throw new IllegalArgumentException("a passage of no reading");
        };
    }
}
