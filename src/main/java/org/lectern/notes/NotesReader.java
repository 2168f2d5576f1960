package org.lectern.notes;

import org.lectern.model.SessionPage;

/** Reads a page of notes. It never fails: what it does not understand stays as text. */
@FunctionalInterface
public interface NotesReader {

    /**
     * Reads one page.
     *
     * @param id of the page
     * @param file path below the corpus folder; dates are taken from it where the text has none
     * @param markdown the page's text
     */
    SessionPage read(String id, String file, String markdown);
}
