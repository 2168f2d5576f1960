package org.lectern.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is whole or as it was: it is written beside its place and moved into it. Links are
 * followed, and what is no plain file, such as a pipe, is written to as it is.
 */
final class AtomicFile {

    private final Path file;

    AtomicFile(Path file) {
        this.file = file;
    }

    void write(String text) throws IOException {
        write(out -> out.write(text));
    }

    void write(OutputWriter writing) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException("it is a folder; name a file in it");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            write(target, writing);
            return;
        }
        Path folder = Files.createDirectories(target.resolveSibling(""));
        Path part = folder.resolve("." + target.getFileName() + ".part");
        try {
            write(part, writing);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Path place, OutputWriter writing) throws IOException {
        try (Writer out = Files.newBufferedWriter(place)) {
            writing.writeTo(out);
        }
    }
}
