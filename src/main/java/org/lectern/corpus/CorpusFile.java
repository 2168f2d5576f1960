package org.lectern.corpus;

import org.lectern.model.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the corpus, not read yet.
 *
 * @param id of the source that it will be
 * @param file path below the corpus folder, with forward slashes
 * @param path where it lies
 * @param hash of its bytes, hexadecimal SHA-256
 */
public record CorpusFile(String id, String file, Path path, Kind kind, String hash) {

    /** The hash of a file as it is now. */
    static String hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Sha256.of(bytes);
        }
    }

    /** Whether it is there still, with the bytes that it had. */
    boolean isAsItWas() {
        try {
            return hash(path).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    /** What a file is read as, told by its ending. */
    public enum Kind {
        READING,
        NOTES
    }
}
