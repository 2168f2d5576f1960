package org.lectern.notes;

import org.lectern.model.SessionPage;

/** A reader of pages of notes. It never fails; what it does not understand is kept as text. */
@FunctionalInterface
public interface NotesReader {

    /**
     * Reads one page.
     *
     * @param id of the page
     * @param file path relative to the corpus folder, which may have the date of the session
     * @param markdown text of the page
     */
    SessionPage read(String id, String file, String markdown);
}
