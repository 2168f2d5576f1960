package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder beside the checkout with real papers, notes, judgments and malformed files, which are
 * not part of the project. Another place is given by {@code -Dshared=FOLDER}.
 */
public final class SharedFolder {

    /** The JUnit tag of tests that need the folder; {@code mvn verify -Pshared} runs only these. */
    public static final String TAG = "shared";

    private static final Path FOLDER = Path.of(System.getProperty("shared", "../shared"));

    /** Set by {@code -Pshared}, so that a run of these tests alone cannot pass by skipping all. */
    private static final boolean REQUIRED = Boolean.getBoolean("shared.required");

    private SharedFolder() {}

    /**
     * Returns the path of a file or folder in the shared folder.
     *
     * @throws org.opentest4j.TestAbortedException if it is missing, which skips the test; with
     *     {@code -Pshared} the test fails instead
     */
    public static Path get(String name) {
        Path path = FOLDER.resolve(name);
        String missing = path + " is missing; see \"Real papers\" in .github/CONTRIBUTING.md";
        assertThat(Files.exists(path) || !REQUIRED).as(missing).isTrue();
        assumeTrue(Files.exists(path), missing);
        return path;
    }

    /**
     * Returns a folder of PDFs that are small and expensive to read. Making them takes most of a
     * minute, so that the first test that needs them makes them for all JVMs of the build.
     *
     * @throws org.opentest4j.TestAbortedException as {@link #get} does
     */
    public static Path bombs() throws IOException, InterruptedException {
        Path maker = get("hostile/synth.py");
        Path bombs = Files.createDirectories(Path.of("target")).resolve("bombs");
        Path lock = bombs.resolveSibling("bombs.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!Files.exists(bombs)) {
                Path unfinished = Files.createTempDirectory(bombs.getParent(), "bombs");
                run("python3", maker.toString(), unfinished.toString());
                Files.move(unfinished, bombs);
            }
        }
        return bombs;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
