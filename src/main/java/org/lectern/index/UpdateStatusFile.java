package org.lectern.index;

import org.lectern.json.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file in the index folder in which an update reports its progress. It is replaced atomically, so
 * that readers never wait, and it is ignored if the process that wrote it has ended.
 */
public final class UpdateStatusFile {

    private static final String NAME = "update.json";

    private final Path file;

    /**
     * Creates the status file of an index.
     *
     * @param folder folder of the index
     */
    public UpdateStatusFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Writes the progress of an update. A failure is logged and does not stop the update. */
    public void write(RunningUpdate update) {
        Path temporary = file.resolveSibling(NAME + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(temporary, Json.toLine(update));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log("The progress of the update cannot be written.", e);
        }
    }

    /** Removes the file at the end of an update. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log("The status file of the update cannot be removed.", e);
        }
    }

    private static void log(String message, IOException e) {
        System.getLogger(UpdateStatusFile.class.getName())
                .log(System.Logger.Level.DEBUG, message, e);
    }

    /** Returns the progress of the update that is running; empty if there is none. */
    public Optional<RunningUpdate> read() {
        try {
            return Optional.of(Json.read(Files.readString(file), RunningUpdate.class))
                    .filter(update -> ProcessHandle.of(update.process()).isPresent());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
