package org.lectern.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in the index folder that names the process that is writing the index. Lucene's lock keeps
 * other writers out; the file tells them which process holds it. The file may outlive its writer,
 * so it is meaningful only while the lock is held.
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

    /** Returns the process that holds the lock, in words. */
    String readHolder() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "another process";
        }
    }
}
