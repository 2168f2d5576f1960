package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.NotesQuestions;
import org.lectern.coverage.QuestionAnswerer;
import org.lectern.format.Labels;
import org.lectern.index.Snapshot;
import org.lectern.ingest.IngestProgress;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.Question;
import org.lectern.report.FailedQuestion;
import org.lectern.report.Journal;
import org.lectern.report.JournalHeader;
import org.lectern.report.QuestionFile;
import org.lectern.report.Report;
import org.lectern.report.ReportJob;
import org.lectern.report.ReportSettings;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.SessionScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The {@code report} command, which answers many questions. */
@Command(
        name = "report",
        description = "Answers every question of the notes, or of a question file.")
final class ReportCommand extends BaseCommand {

    @Option(
            names = "--session",
            paramLabel = "ID",
            description =
                    "Answer only the questions of this session or page of notes; may be repeated.")
    private List<String> sessions = List.of();

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description =
                    "Answer the questions of a file: .txt with one per line, or .csv or .jsonl with"
                            + " id, question and session.")
    private @Nullable Path questions;

    @Option(names = "--points", description = "Also find support for discussion points.")
    private boolean points;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = OptionValues.Modes.class,
            completionCandidates = OptionValues.Modes.class,
            description = "Retrieval mode: lexical, semantic or hybrid (default: hybrid).")
    private RetrievalMode mode = RetrievalMode.HYBRID;

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            converter = OptionValues.Scopes.class,
            completionCandidates = OptionValues.Scopes.class,
            description = {
                "Where to search for a session's questions (default: first).",
                "alone: only the session's readings",
                "first: all readings, the session's first",
                "so-far: the readings of this and earlier sessions",
                "all: all readings"
            })
    private SessionScope width = SessionScope.FIRST;

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "Maximum number of passages per question (default: 3).")
    private int limit = 3;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OptionValues.ReportFormats.class,
            completionCandidates = OptionValues.ReportFormats.class,
            description =
                    "Output format: md, html, json, csv or trec (default: by the file's extension,"
                            + " or md).")
    private @Nullable ReportFormat format;

    @Option(
            names = "-o",
            paramLabel = "FILE|DIR",
            description =
                    "Write to this file, or to report.md, report.html, report.json, report.csv and"
                            + " report.trec in this folder (default: standard output).")
    private @Nullable String output;

    @Option(names = "--resume", description = "Resume an interrupted report to the same output.")
    private boolean resume;

    ReportCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(AppContext context) {
        checkOptions();
        ReportSettings settings = reportSettings();
        QuestionFile file = questions == null ? null : QuestionFile.read(questions);
        ReportDestination destination = ReportDestination.of(output, format);
        new IndexRefresher(context).refresh();
        try (Snapshot snapshot = context.index().open()) {
            List<Question> wanted = questions(file, snapshot);
            try (Journal journal =
                    journal(destination, header(context, snapshot, settings), context)) {
                Report report = report(context, snapshot, journal, settings, wanted);
                new ReportWriter(context).write(report, destination);
                journal.delete();
                return printFailures(report, context);
            }
        }
    }

    private void checkOptions() {
        if (questions != null && (points || !sessions.isEmpty())) {
            throw new InvalidInputException(
                    "--questions cannot be combined with --session or --points.");
        }
        if (limit < 1 || limit > SearchRequest.MAX_HITS) {
            throw new InvalidInputException(
                    "-n must be a number from 1 to %,d.".formatted(SearchRequest.MAX_HITS));
        }
    }

    private ReportSettings reportSettings() {
        return new ReportSettings(
                sessions,
                questions == null ? null : String.valueOf(questions.getFileName()),
                points,
                limit,
                mode,
                width);
    }

    private List<Question> questions(@Nullable QuestionFile file, Snapshot snapshot) {
        return file == null
                ? new NotesQuestions(snapshot.catalogue()).of(sessions, points)
                : file.questions(snapshot.catalogue());
    }

    private static JournalHeader header(
            AppContext context, Snapshot snapshot, ReportSettings settings) {
        return JournalHeader.of(
                snapshot.commit().id(),
                context.settings().get(Setting.MODEL).text(),
                settings,
                context.today());
    }

    /**
     * Opens the journal. It is temporary, and cannot be resumed, if the report goes to standard
     * output, a pipe or a device.
     */
    private Journal journal(
            ReportDestination destination, JournalHeader header, AppContext context) {
        Path file =
                switch (destination) {
                    case ReportDestination.StandardOutput _ -> null;
                    case ReportDestination.OutputFiles files -> files.journal();
                };
        if (file == null) {
            return Journal.temporary(header);
        }
        return resume && Files.exists(file)
                ? resumed(file, header, context)
                : Journal.create(file, header);
    }

    private static Journal resumed(Path file, JournalHeader header, AppContext context) {
        Journal journal = Journal.resume(file, header);
        context.console()
                .info(
                        journal.size() == 0
                                ? "No earlier answers can be reused; starting over."
                                : Labels.count(journal.size(), "answer", "answers")
                                        + " reused from the interrupted report.");
        return journal;
    }

    private static Report report(
            AppContext context,
            Snapshot snapshot,
            Journal journal,
            ReportSettings settings,
            List<Question> wanted) {
        QuestionAnswerer answerer =
                new QuestionAnswerer(
                        context.searcher(snapshot, settings.mode()),
                        settings.mode(),
                        settings.width(),
                        settings.passages());
        IngestProgress progress = context.progressBar("questions");
        ReportJob job = new ReportJob(answerer, journal, () -> progress.readingFinished(0));
        progress.started(job.unanswered(wanted).size());
        try {
            List<FailedQuestion> failed = job.run(wanted);
            return Report.of(journal, snapshot, settings, wanted, failed);
        } finally {
            progress.finished();
        }
    }

    private static ExitCode printFailures(Report report, AppContext context) {
        report.failed()
                .forEach(f -> context.console().error(f.question().id() + ": " + f.reason()));
        return report.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
