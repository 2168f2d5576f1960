package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.report.diff.JsonDiff;
import org.lectern.report.diff.MarkdownDiff;
import org.lectern.report.diff.ReportDiff;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;

/** The {@code diff} command, which compares two reports. */
@Command(
        name = "diff",
        description =
                "Shows which answers changed between two JSON reports, and which readings caused"
                        + " the changes.")
final class DiffCommand extends BaseCommand {

    @Parameters(index = "0", paramLabel = "RUN_A", description = "The older report.")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN_B", description = "The newer report.")
    private Path newer = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OptionValues.DiffFormats.class,
            completionCandidates = OptionValues.DiffFormats.class,
            description = "Output format: md or json (default: by the file's extension, or md).")
    private @Nullable DiffFormat format;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    DiffCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(AppContext context) {
        String text = rendered(ReportDiff.between(older, newer));
        if (output == null) {
            context.console().result(text);
        } else {
            write(text, output);
            context.console().info("Written to " + output + ".");
        }
        return ExitCode.OK;
    }

    private String rendered(ReportDiff diff) {
        return switch (format()) {
            case MD -> MarkdownDiff.of(diff);
            case JSON -> JsonDiff.of(diff);
        };
    }

    private DiffFormat format() {
        if (format != null) {
            return format;
        }
        return output != null && output.toString().endsWith(".json")
                ? DiffFormat.JSON
                : DiffFormat.MD;
    }

    private static void write(String text, Path file) {
        try {
            new AtomicFile(file).write(text);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The comparison cannot be written to %s: %s. Choose another file with -o."
                            .formatted(file, e.getMessage()));
        }
    }
}
