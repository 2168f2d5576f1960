package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Question;

/**
 * What a file of questions has at one place.
 *
 * @param line where it begins, from 1
 * @param id null for the line's number
 * @param text of the question; null where there is none
 * @param session null for none
 */
record AskedLine(int line, @Nullable String id, @Nullable String text, @Nullable String session) {

    AskedLine {
        id = orNull(id);
        text = orNull(text);
        session = orNull(session);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    String knownId() {
        return id == null ? String.valueOf(line) : id;
    }

    Question question() {
        return Question.asked(knownId(), text == null ? "" : text, session);
    }
}
