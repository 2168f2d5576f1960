package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A Markdown page of the group's notes, with any number of sessions.
 *
 * @param id the file's base name in lower case
 * @param file path below the corpus folder
 * @param title from the front matter or the page's heading; null if it has neither
 * @param sessions in page order; empty for plain notes
 * @param text the page's text outside of citations and items, in page order
 */
public record SessionPage(
        String id, String file, @Nullable String title, List<Session> sessions, List<NoteText> text)
        implements Source {

    public SessionPage {
        sessions = List.copyOf(sessions);
        text = List.copyOf(text);
    }

    /** Returns a copy with other sessions, such as after linking their citations. */
    public SessionPage withSessions(List<Session> replaced) {
        return new SessionPage(id, file, title, replaced, text);
    }
}
