package org.lectern.ingest;

/** Is told how far an update is, by one thread where it is not said otherwise. */
public interface Progress {

    /** Nobody is looking. */
    Progress UNSEEN = new Progress() {};

    /** So many readings are going to be read. */
    default void begins(int readings) {}

    /** This file is next. Called by many threads. */
    default void reading(String file) {}

    /** A reading of so many pages is done. */
    default void read(int pages) {}

    /** All are done. */
    default void ends() {}
}
