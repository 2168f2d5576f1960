package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.cli.AppContext.UpdateOptions;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.CorpusScan.SkippedFile;
import org.lectern.extract.pdf.OcrMode;
import org.lectern.ingest.IngestPlan;
import org.lectern.ingest.IngestReport;
import org.lectern.json.Json;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code index} command, which updates the index. */
@Command(name = "index", description = "Updates the index with the files of the corpus.")
final class IndexCommand extends BaseCommand {

    @Option(names = "--dry-run", description = "Show what would be done, without doing it.")
    private boolean dryRun;

    @Option(names = "--rebuild", description = "Read all files again.")
    private boolean rebuild;

    @Option(names = "--retry-failed", description = "Retry files that could not be read in full.")
    private boolean retryFailed;

    @Option(
            names = "--ocr",
            paramLabel = "WHEN",
            converter = OptionValues.OcrModes.class,
            completionCandidates = OptionValues.OcrModes.class,
            description =
                    "Recognise text in page images by Tesseract, if it is installed: auto (pages"
                            + " without readable text), always or never (default: auto).")
    private @Nullable OcrMode ocr;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "Number of processes that read PDF files (default: auto, one fewer than"
                            + " cores).")
    private @Nullable String workers;

    @Option(
            names = "--no-vectors",
            description = "Index for lexical search only, in a tenth of the time.")
    private boolean noVectors;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    IndexCommand(Environment environment) {
        super(environment);
    }

    @Override
    Map<Setting, String> commandSettings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        CommonOptions.put(settings, Setting.OCR, ocr);
        CommonOptions.put(settings, Setting.WORKERS, workers);
        return settings;
    }

    /** The output of {@code --json}. */
    private record IndexResult(
            int added,
            int changed,
            int unchanged,
            int removed,
            int failed,
            int skipped,
            List<FileProblem> troubles) {}

    private enum FileState {
        PARTIAL,
        FAILED,
        SKIPPED;

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record FileProblem(
            String file, FileState state, Failure.@Nullable Reason reason, String detail) {}

    @Override
    ExitCode run(AppContext context) {
        UpdateOptions options = new UpdateOptions(rebuild, retryFailed, !noVectors);
        if (dryRun) {
            context.console().result(rendered(context.plan(options)));
            return ExitCode.OK;
        }
        IngestReport report = context.update(options);
        context.console().result(json ? Json.toPrettyString(result(report)) + "\n" : text(report));
        return report.failureCount() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private String rendered(IngestPlan plan) {
        return json ? Json.toPrettyString(plannedChanges(plan)) + "\n" : text(plan);
    }

    /** Returns a line for each file with a problem, and a last line with counts. */
    static String text(IngestReport report) {
        StringBuilder text = new StringBuilder();
        problems(report)
                .forEach(problem ->
                        text.append(
                                "%s: %s, %s\n"
                                        .formatted(
                                                printable(problem.file()),
                                                problem.state().value(),
                                                problem.detail())));
        return text.append(report.summary()).append('\n').toString();
    }

    /** Replaces control characters of a file name, which would break the line. */
    private static String printable(String file) {
        return file.replaceAll("\\p{Cntrl}", "?");
    }

    private static Stream<FileProblem> problems(IngestReport report) {
        Stream<FileProblem> extracted =
                Stream.concat(
                        report.partial().stream().flatMap(e -> problem(e, FileState.PARTIAL)),
                        report.failed().stream().flatMap(e -> problem(e, FileState.FAILED)));
        Stream<FileProblem> notRead =
                Stream.concat(
                        report.skippedFiles().stream().map(IndexCommand::skipped),
                        report.unreadable().stream().map(IndexCommand::unreadable));
        return Stream.concat(extracted, notRead);
    }

    private static FileProblem skipped(SkippedFile file) {
        return new FileProblem(file.file(), FileState.SKIPPED, null, file.reason());
    }

    private static FileProblem unreadable(String file) {
        return new FileProblem(
                file,
                FileState.FAILED,
                Failure.Reason.VANISHED,
                "It cannot be opened; what was indexed of it before stays.");
    }

    private static Stream<FileProblem> problem(CatalogueEntry entry, FileState state) {
        return Optional.ofNullable(entry.failure()).stream()
                .map(failure ->
                        new FileProblem(
                                entry.source().file(), state, failure.reason(), failure.detail()));
    }

    private static IndexResult result(IngestReport report) {
        return new IndexResult(
                report.added(),
                report.changed(),
                report.unchanged(),
                report.removed(),
                report.failureCount(),
                report.skippedCount(),
                problems(report).toList());
    }

    private static String text(IngestPlan plan) {
        StringBuilder text = new StringBuilder();
        plan.added().forEach(file -> text.append("+ " + printable(file.file()) + "\n"));
        plan.changed().forEach(file -> text.append("~ " + printable(file.file()) + "\n"));
        plan.unchanged().forEach(file -> text.append("= " + printable(file.file()) + "\n"));
        plan.removedFiles().forEach(file -> text.append("- " + printable(file) + "\n"));
        plan.failing().forEach(file -> text.append("! " + printable(file.file()) + "\n"));
        return text.toString();
    }

    /** The output of {@code --dry-run --json}. */
    private record PlannedChanges(
            List<String> added,
            List<String> changed,
            List<String> unchanged,
            List<String> removed,
            List<String> failing) {}

    private static PlannedChanges plannedChanges(IngestPlan plan) {
        return new PlannedChanges(
                names(plan.added()),
                names(plan.changed()),
                names(plan.unchanged()),
                plan.removedFiles(),
                names(plan.failing()));
    }

    private static List<String> names(List<CorpusFile> files) {
        return files.stream().map(CorpusFile::file).toList();
    }
}
