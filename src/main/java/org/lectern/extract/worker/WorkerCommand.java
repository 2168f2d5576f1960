package org.lectern.extract.worker;

import org.lectern.model.LecternException.FileAccessException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker is started.
 *
 * @param command the program and its arguments
 */
public record WorkerCommand(List<String> command) {

    public WorkerCommand {
        command = List.copyOf(command);
    }

    /**
     * A Java of the same kind as this one, with the same classes.
     *
     * @param main the class whose main method calls {@link WorkerLoop#run}
     * @param options of the JVM, besides the usual ones
     * @param arguments of the main method
     */
    public static WorkerCommand ofJava(String main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        // Nested objects are read by recursion.
                        "-Xss16m",
                        "-XX:+UseSerialGC",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:-UsePerfData",
                        "-XX:+DisplayVMOutputToStderr",
                        "-Djava.awt.headless=true",
                        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
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
                    "The process that reads PDF files cannot be started (" + e.getMessage() + ").");
        }
    }
}
