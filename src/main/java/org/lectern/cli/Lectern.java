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

/** The program. */
@Command(
        name = "lectern",
        description =
                "Ask the papers that a group has read a question, and be shown what they say.",
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
            "Exit codes: 0 done; 1 a fault of ours; 2 usage; 3 done, but some files or questions"
                    + " failed;",
            "4 index missing, locked or of another version; 5 input or output; 130, 143 stopped."
        })
public final class Lectern implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    Lectern() {}

    /** Runs the command that the arguments name and ends the process with its exit code. */
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

    /** Runs a command and gives its exit code. */
    static int run(Environment surroundings, String... arguments) {
        CommandLine line = new CommandLine(new Lectern(), new CommandFactory(surroundings));
        line.setOut(surroundings.console().out());
        line.setErr(surroundings.console().err());
        line.setParameterExceptionHandler((e, _) -> usageError(e, surroundings.console()));
        line.setExecutionExceptionHandler((e, _, _) -> executionError(e, surroundings.console()));
        line.setAbbreviatedOptionsAllowed(false);
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return executionError(e, surroundings.console());
        }
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

    /** What was meant is guessed only where one name is near. */
    private static String unknownArgument(String word, UnmatchedArgumentException e) {
        String guess =
                e.getSuggestions().stream()
                        .findFirst()
                        .map(s -> " Did you mean " + s + "?")
                        .orElse("");
        return word.startsWith("-")
                ? "There is no option " + word + " here." + guess + hint(word, e)
                : "There is no command \"" + word + "\"." + guess;
    }

    private static String hint(String word, UnmatchedArgumentException e) {
        boolean mayBeWord =
                !word.startsWith("--") && e.getCommandLine().getCommandName().equals("search");
        return mayBeWord
                ? " To leave a word out, put the whole query into one pair of quotation marks:"
                        + " 'raft -paxos'."
                : "";
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

    /** What a user can mend is one sentence; all else is a bug, told once with a reference. */
    private static int executionError(Throwable e, Console console) {
        if (e instanceof LecternException mendable) {
            console.error("lectern: " + mendable.getMessage());
            return ExitCode.of(mendable).value();
        }
        String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        System.getLogger("org.lectern.cli")
                .log(System.Logger.Level.ERROR, "reference " + reference, e);
        console.error(
                "lectern: Something went wrong that should not (reference "
                        + reference
                        + "). What was published before is safe; please report what is logged"
                        + " above.");
        return ExitCode.BUG.value();
    }

    /** Gives commands what they need. */
    private record CommandFactory(Environment environment) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return BaseCommand.class.isAssignableFrom(type)
                    ? type.getDeclaredConstructor(Environment.class).newInstance(environment)
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
