package org.lectern.cli;

import org.lectern.ingest.Progress;

/** Names each file before it is read. */
record SpokenProgress(Console console) implements Progress {

    @Override
    public void reading(String file) {
        console.say("reading " + file);
    }
}
