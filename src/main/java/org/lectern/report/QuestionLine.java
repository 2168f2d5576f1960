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
