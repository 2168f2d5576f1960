package org.lectern.cli;

import org.lectern.ingest.IngestProgress;

/** Prints the name of each file before it is read. */
record LoggingProgress(Console console) implements IngestProgress {

    @Override
    public void fileStarted(String file) {
        console.debug("reading " + file);
    }
}
