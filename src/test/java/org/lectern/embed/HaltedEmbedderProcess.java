package org.lectern.embed;

import java.nio.file.Path;

/** A process that embeds one text and then halts without shutdown hooks, with exit code 7. */
final class HaltedEmbedderProcess {

    private HaltedEmbedderProcess() {}

    /** Uses the cache folder given as argument. */
    public static void main(String... arguments) {
        Embedder.open(null, Path.of(arguments[0])).embedPassage("Gulls.");
        Runtime.getRuntime().halt(7);
    }
}
