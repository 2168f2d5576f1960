package org.lectern.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is replaced atomically: the text is written to a temporary file beside it, which is
 * then moved in its place. Symbolic links are followed; a pipe or device is written to directly.
 */
final class AtomicFile {

    private final Path file;

    AtomicFile(Path file) {
        this.file = file;
    }

    /** Replaces the file with a text. */
    void write(String text) throws IOException {
        write(out -> out.write(text));
    }

    /** Replaces the file with what a writer writes. */
    void write(OutputWriter writer) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException("it is a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            write(target, writer);
            return;
        }
        Path folder = Files.createDirectories(target.resolveSibling(""));
        Path temporary = folder.resolve("." + target.getFileName() + ".part");
        try {
            write(temporary, writer);
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(Path target, OutputWriter writer) throws IOException {
        try (Writer out = Files.newBufferedWriter(target)) {
            writer.writeTo(out);
        }
    }
}
