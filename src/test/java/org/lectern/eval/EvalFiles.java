package org.lectern.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Test files. */
final class EvalFiles {

    private EvalFiles() {}

    /** Writes a file with a text to a folder. */
    static Path write(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("file"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a test resource. */
    static Path resource(String name) {
        return Path.of("src/test/resources/eval", name);
    }
}
