package org.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a notes page that is neither citation nor item: it is searched as it stands.
 *
 * @param session id of the session that it stands in, or null outside all
 * @param line where it begins in the file, from 1
 */
public record NoteText(@Nullable String session, int line, String text) {}
