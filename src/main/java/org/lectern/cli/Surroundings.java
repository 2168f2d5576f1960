package org.lectern.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * The process that a command runs in.
 *
 * @param home folder of the installation
 */
record Surroundings(Console console, Map<String, String> environment, Path home) {

    Surroundings {
        environment = Map.copyOf(environment);
    }
}
