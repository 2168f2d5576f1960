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
record Environment(Console console, Map<String, String> variables, Path home, Clock clock) {

    Environment {
        variables = Map.copyOf(variables);
    }
}
