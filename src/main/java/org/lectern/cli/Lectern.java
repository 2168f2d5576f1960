package org.lectern.cli;

import org.lectern.model.LecternException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The main program, which runs the command that its arguments name. */
@Command(
        name = "lectern",
        description =
                "Searches the papers of a reading group, and quotes the passages that answer a"
                        + " question.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            IndexCommand.class,
            SearchCommand.class,
            AskCommand.class,
            ReportCommand.class,
            DiffCommand.class,
            EvalCommand.class,
            SessionsCommand.class,
            ReadingsCommand.class,
            ServeCommand.class,
            ConfigCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 success; 1 internal error; 2 invalid usage or input;",
            "3 some files or questions failed; 4 index missing, locked or of another version;",
            "5 input or output error; 130, 143 stopped by a signal."
        })
public final class Lectern implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    Lectern() {}

    /** Runs a command and exits the process with its exit code. */
    public static void main(String... arguments) {
        Console console =
                new Console(
                        writer(FileDescriptor.out),
                        writer(FileDescriptor.err),
                        Optional.ofNullable(System.console())
                                .filter(java.io.Console::isTerminal)
                                .isPresent());
        Path home = Path.of(System.getProperty("lectern.home", ""));
        Clock clock = Clock.system(ZoneId.systemDefault());
        System.exit(run(new Environment(console, System.getenv(), home, clock), arguments));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** Runs a command and returns its exit code. */
    static int run(Environment environment, String... arguments) {
        try {
            return commandLine(environment).execute(arguments);
        } catch (Error e) {
            return executionError(e, environment.console());
        }
    }

    private static CommandLine commandLine(Environment environment) {
        CommandLine line = new CommandLine(new Lectern(), new CommandFactory(environment));
        line.setOut(environment.console().out());
        line.setErr(environment.console().err());
        line.setParameterExceptionHandler((e, _) -> usageError(e, environment.console()));
        line.setExecutionExceptionHandler((e, _, _) -> executionError(e, environment.console()));
        line.setAbbreviatedOptionsAllowed(false);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    private static int usageError(ParameterException e, Console console) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String name = command.parent() == null ? "" : " " + command.name();
        console.error("lectern: " + messageOf(e) + " See: lectern help" + name);
        return ExitCode.USAGE.value();
    }

    /** Describes an unknown option or command, with the most similar name if there is one. */
    private static String unknownArgument(String word, UnmatchedArgumentException e) {
        String suggestion =
                e.getSuggestions().stream()
                        .findFirst()
                        .map(s -> " Did you mean " + s + "?")
                        .orElse("");
        return word.startsWith("-")
                ? "Unknown option " + word + "." + suggestion + hint(word, e)
                : "Unknown command \"" + word + "\"." + suggestion;
    }

    private static String hint(String word, UnmatchedArgumentException e) {
        boolean mayBeExcludedWord =
                !word.startsWith("--") && e.getCommandLine().getCommandName().equals("search");
        return mayBeExcludedWord ? " To exclude a word, quote the whole query: 'raft -paxos'." : "";
    }

    private static String messageOf(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            return unknownArgument(words.isEmpty() ? "" : words.getFirst(), unmatched);
        }
        if (e.getCause() instanceof OptionValues.InvalidValueException invalid
                && e.getArgSpec() instanceof OptionSpec option) {
            return option.longestName() + " " + invalid.getMessage();
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message : message + ".";
    }

    /** Prints an expected error as its message, and any other with a reference to the log. */
    private static int executionError(Throwable e, Console console) {
        if (e instanceof LecternException expected) {
            console.error("lectern: " + expected.getMessage());
            return ExitCode.of(expected).value();
        }
        logInternalError(e, console);
        return ExitCode.BUG.value();
    }

    /** Logs a defect with a reference by which the user's report of it can be found in the log. */
    private static void logInternalError(Throwable e, Console console) {
        String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        System.getLogger("org.lectern.cli")
                .log(System.Logger.Level.ERROR, "reference " + reference, e);
        console.error(
                "lectern: Internal error (reference "
                        + reference
                        + "). Please report it with the log above.");
    }

    /** Creates commands with the environment. */
    private record CommandFactory(Environment environment) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return BaseCommand.class.isAssignableFrom(type)
                    ? type.getDeclaredConstructor(Environment.class).newInstance(environment)
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
