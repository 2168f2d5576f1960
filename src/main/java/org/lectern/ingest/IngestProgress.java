package org.lectern.ingest;

/** A listener to the progress of an update. One thread calls it except where noted. */
public interface IngestProgress {

    /** A listener that does nothing. */
    IngestProgress NONE = new IngestProgress() {};

    /** Called before the first of this many readings is read. */
    default void started(int readings) {}

    /** Called before a file is read; by many threads. */
    default void fileStarted(String file) {}

    /** Called after a reading with this many pages was stored. */
    default void readingFinished(int pages) {}

    /** Called at the end, also after a failure. */
    default void finished() {}
}
