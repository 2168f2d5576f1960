package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.report.diff.JsonDiff;
import org.lectern.report.diff.MarkdownDiff;
import org.lectern.report.diff.ReportDiff;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;

/** Compares two reports. */
@Command(
        name = "diff",
        description =
                "Tells what changed between two reports that were made with --format json, and"
                        + " which reading caused it.")
final class DiffCommand extends BaseCommand {

    @Parameters(index = "0", paramLabel = "RUN_A", description = "The older report.")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN_B", description = "The newer report.")
    private Path newer = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "md or json (default: what the file's ending says, or md).")
    private @Nullable String format;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    DiffCommand(Environment surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(AppContext workshop) {
        boolean json = isJson();
        ReportDiff difference = ReportDiff.between(older, newer);
        String text = json ? JsonDiff.of(difference) : MarkdownDiff.of(difference);
        if (output == null) {
            workshop.console().result(text);
        } else {
            write(text, output);
            workshop.info("Written to " + output + ".");
        }
        return ExitCode.OK;
    }

    private boolean isJson() {
        String named = format == null ? "md" : format;
        if (!named.equals("md") && !named.equals("json")) {
            throw new InvalidInputException("--format is md or json, not \"" + named + "\".");
        }
        return format == null
                ? output != null && output.toString().endsWith(".json")
                : named.equals("json");
    }

    private static void write(String text, Path file) {
        try {
            new AtomicFile(file).write(text);
        } catch (IOException e) {
            throw new FileAccessException(
                    "What changed cannot be written to %s: %s. Name another place with -o."
                            .formatted(file, e.getMessage()));
        }
    }
}
