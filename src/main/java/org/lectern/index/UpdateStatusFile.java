package org.lectern.index;

import org.lectern.json.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file beside the index in which an update says how far it is. Whoever writes it replaces it at
 * once; whoever reads it never waits, and passes over what a process left behind that is gone.
 */
public final class UpdateStatusFile {

    private static final String NAME = "update.json";

    private final Path file;

    /**
     * The mark of an index.
     *
     * @param folder of the index
     */
    public UpdateStatusFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Says how far the update is. Who cannot write it goes on without. */
    public void write(RunningUpdate update) {
        Path fresh = file.resolveSibling(NAME + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(fresh, Json.toLine(update));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger(UpdateStatusFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "how far the update is cannot be written", e);
        }
    }

    /** The update is at its end. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(UpdateStatusFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "the mark of an update stays", e);
        }
    }

    /** The update that is running now, if one is. */
    public Optional<RunningUpdate> read() {
        try {
            return Optional.of(Json.read(Files.readString(file), RunningUpdate.class))
                    .filter(update -> ProcessHandle.of(update.process()).isPresent());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
