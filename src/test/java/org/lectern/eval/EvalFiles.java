package org.lectern.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files for tests. */
final class EvalFiles {

    private EvalFiles() {}

    /** A file of this text in a folder. */
    static Path write(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("file"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that comes along with the tests. */
    static Path resource(String name) {
        return Path.of("src/test/resources/eval", name);
    }
}
