package org.lectern.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The real command line, run in this process with a temporary home folder. */
final class TestCommandLine {

    private static final Path PRIMERS = Path.of("corpus", "readings");

    private final Path home;

    /** Embedding passages is slow, so tests must ask for it. */
    private static final Map<String, String> LEXICAL_ONLY = Map.of("LECTERN_MODEL", "none");

    private Map<String, String> environment = LEXICAL_ONLY;
    private Clock clock = Clock.system(ZoneId.systemDefault());

    TestCommandLine(Path home) {
        this.home = home;
    }

    /** The exit code and output of a command. */
    record CommandResult(int exitCode, String out, String err) {}

    CommandResult run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = Lectern.run(new Environment(console, environment, home, clock), arguments);
        return new CommandResult(exitCode, out.toString(), err.toString());
    }

    TestCommandLine withVariables(Map<String, String> variables) {
        Map<String, String> merged = new HashMap<>(LEXICAL_ONLY);
        merged.putAll(variables);
        environment = Map.copyOf(merged);
        return this;
    }

    /** Sets the clock of the commands. */
    TestCommandLine withClock(Clock other) {
        clock = other;
        return this;
    }

    Path file(String name) {
        return home.resolve(name);
    }

    /** Writes a file below the home, and creates its folders. */
    Path write(String name, String text) {
        try {
            Path file = file(name);
            Files.createDirectories(file.resolveSibling(""));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies one of the bundled primers to the corpus. */
    Path addPrimer(String name) {
        try {
            Path target = file("corpus/readings/" + name + ".pdf");
            Files.createDirectories(target.resolveSibling(""));
            return Files.copy(PRIMERS.resolve(name + ".pdf"), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
