package org.lectern.embed;

import java.nio.file.Path;

/** A process that places one text and is then gone at once, with exit code 7. */
final class HaltedEmbedderProcess {

    private HaltedEmbedderProcess() {}

    /** Uses the cache that is named. */
    public static void main(String... arguments) {
        Embedder.open(null, Path.of(arguments[0])).embedPassage("Gulls.");
        Runtime.getRuntime().halt(7);
    }
}
