package org.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * Something to be answered.
 *
 * @param id the item's id in the notes, or the id or line number in a file of questions
 * @param text whole, as written
 * @param asked what is searched for: the text, or its part up to the last question mark
 * @param topic that it stands under
 * @param session id of the session that it belongs to
 */
public record Question(
        String id,
        String text,
        String asked,
        @Nullable String topic,
        @Nullable String session,
        Kind kind) {

    /** A question or a point of the notes, or one that a user asked. */
    public enum Kind {
        QUESTION,
        POINT,
        ASKED
    }

    /** What a user asked, outside all notes. */
    public static Question asked(String id, String text, @Nullable String session) {
        return new Question(id, text, text, null, session, Kind.ASKED);
    }
}
