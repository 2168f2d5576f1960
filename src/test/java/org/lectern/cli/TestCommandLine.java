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

/** The real command line, in this process, over a home of its own. */
final class TestCommandLine {

    private static final Path PRIMERS = Path.of("corpus", "readings");

    private final Path home;

    /** Placing passages by their meaning takes its time; tests of it say so. */
    private static final Map<String, String> LEXICAL_ONLY = Map.of("LECTERN_MODEL", "none");

    private Map<String, String> environment = LEXICAL_ONLY;
    private Clock clock = Clock.system(ZoneId.systemDefault());

    TestCommandLine(Path home) {
        this.home = home;
    }

    /** What a command left behind. */
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

    /** Lets commands think that it is another time. */
    TestCommandLine withClock(Clock time) {
        clock = time;
        return this;
    }

    Path file(String name) {
        return home.resolve(name);
    }

    /** Writes a file below the home, making its folders. */
    Path write(String name, String text) {
        try {
            Path file = file(name);
            Files.createDirectories(file.resolveSibling(""));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one of our primers into the corpus. */
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
