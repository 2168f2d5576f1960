package org.lectern.extract.worker;

import org.lectern.model.LecternException.FileAccessException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that starts a worker process.
 *
 * @param command the program and its arguments
 */
public record WorkerCommand(List<String> command) {

    /** Options that all workers get. A file that needs a larger heap fails, and is reported. */
    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xmx512m",
                    // Parsers read nested objects by recursion.
                    "-Xss16m",
                    "-XX:+UseSerialGC",
                    "-XX:ActiveProcessorCount=1",
                    "-XX:-UsePerfData",
                    "-XX:+DisplayVMOutputToStderr",
                    "-Djava.awt.headless=true",
                    "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    public WorkerCommand {
        command = List.copyOf(command);
    }

    /**
     * Returns a command for a JVM of the same Java version and class path as this one.
     *
     * @param main the class whose main method calls {@link WorkerLoop#run}
     * @param options JVM options besides those that all workers get
     * @param arguments arguments of the main method
     */
    public static WorkerCommand ofJava(String main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return new WorkerCommand(command);
    }

    Process start() {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new FileAccessException(
                    "A worker process cannot be started (" + e.getMessage() + ").");
        }
    }
}
