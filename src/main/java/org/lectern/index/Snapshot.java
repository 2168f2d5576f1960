package org.lectern.index;

import org.lectern.model.Catalogue;

/**
 * One commit, open for reading. An engine provides its searcher, its vocabulary and its store. Safe
 * for use by many threads until it is closed.
 */
public interface Snapshot extends AutoCloseable {

    /** Returns the commit that this snapshot reads. */
    Commit commit();

    /** Returns all readings and pages of notes of the commit. */
    Catalogue catalogue();

    /** Returns the part of the index that finds passages. */
    PassageSearcher searcher();

    /** Returns the part of the index that knows words and acronyms. */
    Vocabulary vocabulary();

    /** Returns the part of the index that stores passages, vectors and references. */
    PassageStore store();

    @Override
    void close();
}
