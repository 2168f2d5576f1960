package org.lectern.model;

/** A source of passages: a reading or a page of session notes. */
public sealed interface Source permits Reading, SessionPage {

    /** Returns the id used in links, filters and runs; stable while the file keeps its name. */
    String id();

    /** Returns the path of the file below the corpus folder, with forward slashes. */
    String file();
}
