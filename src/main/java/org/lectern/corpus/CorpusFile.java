package org.lectern.corpus;

import org.lectern.model.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of the corpus, not read yet.
 *
 * @param id of the source that it will be; of a collection, under which its faults are listed
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
    boolean isUnchanged() {
        try {
            return hash(path).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    /** What a file is read as, told by its ending. */
    public enum Kind {
        PDF,
        HTML,
        TEXT,
        /** A reading on each line. */
        COLLECTION,
        NOTES;

        /** The kind of a file of that name; empty for files that are none of ours. */
        static Optional<Kind> ofFileName(String name) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return switch (name.contains(".") ? ending : "") {
                case "pdf" -> Optional.of(PDF);
                case "html", "htm" -> Optional.of(HTML);
                case "txt" -> Optional.of(TEXT);
                case "jsonl" -> Optional.of(COLLECTION);
                case "md" -> Optional.of(NOTES);
                default -> Optional.empty();
            };
        }
    }

    /** Whether it is one reading. */
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
