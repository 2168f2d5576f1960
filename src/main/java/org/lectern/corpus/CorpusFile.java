package org.lectern.corpus;

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

    /** What a file is read as, told by its ending. */
    public enum Kind {
        READING,
        NOTES
    }
}
