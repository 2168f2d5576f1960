package org.lectern.model;

/** One file of the corpus, as the index knows it: a reading or a page of session notes. */
public sealed interface Source permits Reading, SessionPage {

    /** Names the source in links, filters and TREC runs; stable while the file keeps its name. */
    String id();

    /** Path of the file below the corpus folder, with forward slashes. */
    String file();
}
