package org.lectern.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A Markdown page of the group's notes. One page can hold a season of sessions, one, or none.
 *
 * @param id the file's name without folder and ending, in lower case
 * @param file path below the corpus folder
 * @param title from the front matter or the page's own heading
 * @param sessions in the order of the page; empty for plain notes
 * @param text what the page says beside its sessions' citations and items, in the page's order
 */
public record SessionPage(
        String id, String file, @Nullable String title, List<Session> sessions, List<NoteText> text)
        implements Source {

    public SessionPage {
        sessions = List.copyOf(sessions);
        text = List.copyOf(text);
    }

    /** The same page with other sessions, as after its citations were linked anew. */
    public SessionPage withSessions(List<Session> replaced) {
        return new SessionPage(id, file, title, replaced, text);
    }
}
