package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.cli.Workshop.Update;
import org.lectern.corpus.CorpusFile;
import org.lectern.corpus.Scan.PassedOver;
import org.lectern.ingest.IngestReport;
import org.lectern.ingest.Plan;
import org.lectern.json.Json;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Failure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings the index up to date. */
@Command(name = "index", description = "Brings the index up to date with the corpus.")
final class IndexCommand extends SurroundedCommand {

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    @Option(names = "--rebuild", description = "Read everything anew, whatever is indexed.")
    private boolean rebuild;

    @Option(
            names = "--retry-failed",
            description = "Try files again that could not be read, or not whole.")
    private boolean retryFailed;

    @Option(
            names = "--ocr",
            paramLabel = "WHEN",
            description =
                    "Read pages from their pictures where Tesseract is installed: auto (those"
                            + " without readable text), always or never (default: auto).")
    private @Nullable String ocr;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "Processes that read PDF files (default: auto, one core fewer than there are).")
    private @Nullable String workers;

    @Option(
            names = "--no-vectors",
            description = "Make passages findable by their words alone, in a tenth of the time.")
    private boolean noVectors;

    @Option(names = "--json", description = "Print what was done as JSON.")
    private boolean json;

    IndexCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    Map<Setting, String> settings() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        CommonOptions.put(given, Setting.OCR, ocr);
        CommonOptions.put(given, Setting.WORKERS, workers);
        return given;
    }

    /** What {@code --json} prints. */
    private record Done(
            int added,
            int changed,
            int unchanged,
            int removed,
            int failed,
            int skipped,
            List<Trouble> troubles) {}

    private record Trouble(
            String file, String state, Failure.@Nullable Reason reason, String detail) {}

    @Override
    int run(Workshop workshop) {
        Update update = new Update(rebuild, retryFailed, !noVectors);
        if (dryRun) {
            Plan plan = workshop.plan(update);
            workshop.console().result(json ? Json.pretty(files(plan)) + "\n" : text(plan));
            return DONE;
        }
        IngestReport report = workshop.update(update);
        workshop.console().result(json ? Json.pretty(done(report)) + "\n" : text(report));
        return report.failures() == 0 ? DONE : SOME_FAILED;
    }

    /** The closing line, which says how many, and a line for each file that made trouble. */
    static String text(IngestReport report) {
        StringBuilder text = new StringBuilder();
        troubles(report)
                .forEach(t ->
                        text.append(
                                "%s: %s, %s\n"
                                        .formatted(printable(t.file()), t.state(), t.detail())));
        return text.append(report.summary()).append('\n').toString();
    }

    /** A file's name may hold anything; a line of ours stays one line. */
    private static String printable(String file) {
        return file.replaceAll("\\p{Cntrl}", "?");
    }

    private static Stream<Trouble> troubles(IngestReport report) {
        Stream<Trouble> read =
                Stream.concat(report.partial().stream(), report.failed().stream())
                        .flatMap(IndexCommand::trouble);
        Stream<Trouble> unread =
                Stream.concat(
                        report.passedOver().stream().map(IndexCommand::skipped),
                        report.unreadable().stream().map(IndexCommand::unreadable));
        return Stream.concat(read, unread);
    }

    private static Trouble skipped(PassedOver file) {
        return new Trouble(file.file(), "skipped", null, file.why());
    }

    private static Trouble unreadable(String file) {
        return new Trouble(
                file,
                "failed",
                Failure.Reason.VANISHED,
                "It cannot be opened; what was indexed of it before stays.");
    }

    private static Stream<Trouble> trouble(CatalogueEntry entry) {
        return Optional.ofNullable(entry.failure()).stream()
                .map(failure ->
                        new Trouble(
                                entry.source().file(),
                                entry.state().name().toLowerCase(java.util.Locale.ROOT),
                                failure.reason(),
                                failure.detail()));
    }

    private static Done done(IngestReport report) {
        return new Done(
                report.added(),
                report.changed(),
                report.unchanged(),
                report.removed(),
                report.failures(),
                report.allSkipped(),
                troubles(report).toList());
    }

    private static String text(Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.added().forEach(file -> text.append("+ " + printable(file.file()) + "\n"));
        plan.changed().forEach(file -> text.append("~ " + printable(file.file()) + "\n"));
        plan.unchanged().forEach(file -> text.append("= " + printable(file.file()) + "\n"));
        plan.removedFiles().forEach(file -> text.append("- " + printable(file) + "\n"));
        plan.failing().forEach(file -> text.append("! " + printable(file.file()) + "\n"));
        return text.toString();
    }

    /** What {@code --dry-run --json} prints. */
    private record Planned(
            List<String> added,
            List<String> changed,
            List<String> unchanged,
            List<String> removed,
            List<String> failing) {}

    private static Planned files(Plan plan) {
        return new Planned(
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
