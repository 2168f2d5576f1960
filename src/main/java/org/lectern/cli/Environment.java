package org.lectern.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The environment that a command runs in.
 *
 * @param variables environment variables of the process
 * @param home folder of the installation
 * @param clock clock in the time zone of the user
 */
record Environment(Console console, Map<String, String> variables, Path home, Clock clock) {

    Environment {
        variables = Map.copyOf(variables);
    }
}
