package org.lectern.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The process that a command runs in.
 *
 * @param home folder of the installation
 * @param clock tells the time, in the zone in which days are told
 */
record Surroundings(Console console, Map<String, String> environment, Path home, Clock clock) {

    Surroundings {
        environment = Map.copyOf(environment);
    }
}
