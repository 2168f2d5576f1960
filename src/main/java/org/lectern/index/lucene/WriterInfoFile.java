package org.lectern.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file beside the index that says who is writing it. Lucene's lock keeps others out; this tells
 * them whom to wait for. It may outlive its writer, so it means something only while the lock is
 * held.
 */
final class WriterInfoFile {

    private final Path file;

    WriterInfoFile(Path folder) {
        file = folder.resolve("lectern-writer.txt");
    }

    void write() throws IOException {
        Files.writeString(file, "process " + ProcessHandle.current().pid());
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    String readHolder() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "another process";
        }
    }
}
