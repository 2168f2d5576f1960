package org.lectern.corpus;

import org.lectern.model.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of the corpus, before it is read.
 *
 * @param id of its source; of a collection, the id under which its bad lines are reported
 * @param file path below the corpus folder, with forward slashes
 * @param path of the file on disk
 * @param hash SHA-256 of its bytes, in hexadecimal
 */
public record CorpusFile(String id, String file, Path path, Kind kind, String hash) {

    /** Returns the hash of the current bytes of a file. */
    static String hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Sha256.of(bytes);
        }
    }

    /** Returns whether the file still exists with the same bytes. */
    boolean isUnchanged() {
        try {
            return hash(path).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    /** The kinds of files, distinguished by extension, in the order in which they are read. */
    public enum Kind {
        PDF,
        HTML,
        TEXT,
        /** A JSON Lines file with a reading on each line. */
        COLLECTION,
        NOTES;

        /** Returns the kind of a file with this name; empty for files that are not read. */
        static Optional<Kind> ofFileName(String name) {
            String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return switch (name.contains(".") ? extension : "") {
                case "pdf" -> Optional.of(PDF);
                case "html", "htm" -> Optional.of(HTML);
                case "txt" -> Optional.of(TEXT);
                case "jsonl" -> Optional.of(COLLECTION);
                case "md" -> Optional.of(NOTES);
                default -> Optional.empty();
            };
        }
    }

    /** Returns whether the file is a single reading. */
    public boolean isReading() {
        return switch (kind) {
            case PDF, HTML, TEXT -> true;
            case COLLECTION, NOTES -> false;
        };
    }

    public boolean isCollection() {
        return kind == Kind.COLLECTION;
    }

    public boolean isNotes() {
        return kind == Kind.NOTES;
    }
}
