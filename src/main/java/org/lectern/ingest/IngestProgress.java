package org.lectern.ingest;

/** Is told how far an update is, by one thread where it is not said otherwise. */
public interface IngestProgress {

    /** Nobody is looking. */
    IngestProgress NONE = new IngestProgress() {};

    /** So many readings are going to be read. */
    default void started(int readings) {}

    /** This file is next. Called by many threads. */
    default void fileStarted(String file) {}

    /** A reading of so many pages is done. */
    default void readingFinished(int pages) {}

    /** All are done. */
    default void finished() {}
}
