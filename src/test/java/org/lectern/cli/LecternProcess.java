package org.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.lectern.cli.TestCommandLine.CommandResult;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the program in its own process, with the bundled model and two processors. */
final class LecternProcess {

    private static final int TIMEOUT_SECONDS = 240;

    private final Path home;
    private final Path cache;

    /**
     * Creates a runner.
     *
     * @param home folder of the corpus, the index and the output
     * @param cache folder into which the model is unpacked
     */
    LecternProcess(Path home, Path cache) {
        this.home = home;
        this.cache = cache;
    }

    Process start(String... arguments) throws IOException {
        return start(Lectern.class, arguments);
    }

    /** Starts a program in the home, which is its current folder. */
    Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:ActiveProcessorCount=2");
        command.add("-XX:ErrorFile=" + home.resolve("hs_err_pid%p.log"));
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-Dlectern.home=" + home);
        command.add("-cp");
        command.add(classPath());
        command.add(program.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectOutput(out().toFile())
                        .redirectError(err().toFile());
        builder.environment().put("LECTERN_PORT", "0");
        builder.environment().put("LECTERN_CACHE", cache.toAbsolutePath().toString());
        return builder.start();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path out() {
        return home.resolve("out.txt");
    }

    private Path err() {
        return home.resolve("err.txt");
    }

    CommandResult run(String... arguments) throws IOException, InterruptedException {
        return finish(start(arguments));
    }

    /** Waits for a process, which must exit by itself and must not crash. */
    CommandResult finish(Process process) throws IOException, InterruptedException {
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        CommandResult result =
                new CommandResult(
                        process.exitValue(), Files.readString(out()), Files.readString(err()));
        assertThat(ended).as("ends within %s s: %s", TIMEOUT_SECONDS, result).isTrue();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as(result.toString())
                    .noneMatch(name -> name.startsWith("hs_err"));
        }
        return result;
    }
}
