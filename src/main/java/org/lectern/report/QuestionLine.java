package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.model.Question;

/**
 * An unchecked question of a question file. Blank texts are null.
 *
 * @param line number of the line on which it begins, from 1
 * @param id null for the number of the line
 * @param text text of the question; null if it is missing
 * @param session id of a session; null for none
 */
record QuestionLine(
        int line, @Nullable String id, @Nullable String text, @Nullable String session) {

    QuestionLine {
        id = blankToNull(id);
        text = blankToNull(text);
        session = blankToNull(session);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    String idOrLineNumber() {
        return id == null ? String.valueOf(line) : id;
    }

    Question question() {
        return Question.ofUser(idOrLineNumber(), text == null ? "" : text, session);
    }
}
