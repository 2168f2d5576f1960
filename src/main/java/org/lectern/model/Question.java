package org.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * A question or point to be answered from the readings.
 *
 * @param id the item's id in the notes, or the id or line number in a file of questions
 * @param text complete, as written
 * @param searchText the text to search for: all of it, or the part up to the last question mark
 * @param topic heading of the question in the notes, if any
 * @param session id of the session that the question belongs to, if any
 */
public record Question(
        String id,
        String text,
        String searchText,
        @Nullable String topic,
        @Nullable String session,
        Kind kind) {

    /** The origin of a question. */
    public enum Kind {
        /** A question of the notes. */
        QUESTION,
        /** A point for discussion of the notes, which asks nothing. */
        POINT,
        /** A question that a user asked. */
        ASKED
    }

    /** Returns a question that a user asked, which is searched for as a whole. */
    public static Question ofUser(String id, String text, @Nullable String session) {
        return new Question(id, text, text, null, session, Kind.ASKED);
    }
}
