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

/** Answers many questions. */
@Command(
        name = "report",
        description = "Answers every question of the notes, or of a file of questions.")
final class ReportCommand extends BaseCommand {

    @Option(
            names = "--session",
            paramLabel = "ID",
            description =
                    "Only this session's questions, or this page's; may be given more than once.")
    private List<String> sessions = List.of();

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description =
                    "Questions of a .txt, .csv or .jsonl file: one a line, or columns or members"
                            + " id, question, session.")
    private @Nullable Path questions;

    @Option(names = "--points", description = "Look for support of the discussion points too.")
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
            description = "How many passages a question at most (default: 3).")
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
                    "Write to this file, or to report.md, .html, .json, .csv and .trec in this"
                            + " folder, instead of standard output.")
    private @Nullable String output;

    @Option(
            names = "--resume",
            description = "Go on from what a report to the same place had answered.")
    private boolean resume;

    ReportCommand(Environment surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(AppContext workshop) {
        checkOptions();
        ReportSettings settings = reportSettings();
        QuestionFile file = questions == null ? null : QuestionFile.read(questions);
        ReportDestination place = ReportDestination.of(output, format);
        new IndexRefresher(workshop).refresh();
        try (Snapshot snapshot = workshop.index().open()) {
            List<Question> wanted = questions(file, snapshot);
            try (Journal journal = journal(place, head(workshop, snapshot, settings), workshop)) {
                Report report = report(workshop, snapshot, journal, settings, wanted);
                new ReportWriter(workshop).write(report, place);
                journal.delete();
                return printFailures(report, workshop);
            }
        }
    }

    private void checkOptions() {
        if (questions != null && (points || !sessions.isEmpty())) {
            throw new InvalidInputException(
                    "--questions takes the place of the notes; leave out --session and --points.");
        }
        if (limit < 1 || limit > SearchRequest.MAX_HITS) {
            throw new InvalidInputException(
                    "Between 1 and %,d passages can be asked for."
                            .formatted(SearchRequest.MAX_HITS));
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

    private static JournalHeader head(
            AppContext workshop, Snapshot snapshot, ReportSettings settings) {
        return JournalHeader.of(
                snapshot.commit().id(),
                workshop.settings().get(Setting.MODEL).text(),
                settings,
                workshop.today());
    }

    /** A report to standard output is not gone on from: nothing says that it is the same one. */
    private Journal journal(ReportDestination place, JournalHeader head, AppContext workshop) {
        Path file =
                switch (place) {
                    case ReportDestination.StandardOutput _ -> null;
                    case ReportDestination.OutputFiles disk -> disk.journal();
                };
        if (file == null) {
            return Journal.temporary(head);
        }
        if (!resume || !Files.exists(file)) {
            return Journal.create(file, head);
        }
        Journal journal = Journal.resume(file, head);
        workshop.console()
                .info(
                        journal.size() == 0
                                ? "Nothing was answered before that still counts; all is asked"
                                        + " anew."
                                : Labels.count(journal.size(), "answer was", "answers were")
                                        + " there already.");
        return journal;
    }

    private static Report report(
            AppContext workshop,
            Snapshot snapshot,
            Journal journal,
            ReportSettings settings,
            List<Question> wanted) {
        QuestionAnswerer answering =
                new QuestionAnswerer(
                        workshop.searcher(snapshot, settings.mode()),
                        settings.mode(),
                        settings.width(),
                        settings.passages());
        IngestProgress progress = workshop.progressBar("questions");
        ReportJob batch = new ReportJob(answering, journal, () -> progress.readingFinished(0));
        progress.started(batch.unanswered(wanted).size());
        try {
            List<FailedQuestion> failed = batch.run(wanted);
            return Report.of(journal, snapshot, settings, wanted, failed);
        } finally {
            progress.finished();
        }
    }

    private static ExitCode printFailures(Report report, AppContext workshop) {
        report.failed()
                .forEach(f -> workshop.console().error(f.question().id() + ": " + f.reason()));
        return report.failed().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
