package org.lectern.embed;

import java.nio.file.Path;

/** A process that places one text and is then gone at once, with exit code 7. */
final class HaltedEmbedding {

    private HaltedEmbedding() {}

    /** Uses the cache that is named. */
    public static void main(String... arguments) {
        Embedder.of(null, Path.of(arguments[0])).passage("Gulls.");
        Runtime.getRuntime().halt(7);
    }
}
