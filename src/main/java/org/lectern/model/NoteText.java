package org.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * A block of a notes page that is neither a citation nor an item; it is only searched.
 *
 * @param session id of the session that it belongs to; null outside all sessions
 * @param line where it begins in the file, from 1
 */
public record NoteText(@Nullable String session, int line, String text) {}
