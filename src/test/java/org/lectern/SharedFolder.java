package org.lectern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

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
}
