package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Answering;
import org.lectern.index.Snapshot;
import org.lectern.ingest.Progress;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.Question;
import org.lectern.quoting.InWords;
import org.lectern.report.Batch;
import org.lectern.report.Failed;
import org.lectern.report.Journal;
import org.lectern.report.JournalHead;
import org.lectern.report.NotesQuestions;
import org.lectern.report.QuestionFile;
import org.lectern.report.Report;
import org.lectern.report.ReportSettings;
import org.lectern.search.Limits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Answers many questions. */
@Command(
        name = "report",
        description = "Answers every question of the notes, or of a file of questions.")
final class ReportCommand extends SurroundedCommand {

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
            description = "Search by lexical, semantic or hybrid means (default: hybrid).")
    private String mode = "hybrid";

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description =
                    "Where a session's questions look: its readings alone (alone), everywhere but"
                            + " its readings first (first; default), in those up to it (so-far),"
                            + " everywhere alike (all).")
    private String width = "first";

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "How many passages a question at most (default: 3).")
    private int limit = 3;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "md, html, json, csv or trec (default: what the file's ending says, or md).")
    private @Nullable String format;

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

    ReportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Workshop workshop) {
        check();
        ReportSettings settings = asked();
        QuestionFile file = questions == null ? null : QuestionFile.read(questions);
        ReportPlace place = ReportPlace.of(output, format == null ? null : ReportFormat.of(format));
        new Freshness(workshop).ensure();
        try (Snapshot snapshot = workshop.index().open()) {
            List<Question> wanted = questions(file, snapshot);
            try (Journal journal = journal(place, head(workshop, snapshot, settings), workshop)) {
                Report report = report(workshop, snapshot, journal, settings, wanted);
                new ReportWriter(workshop).write(report, place);
                journal.delete();
                return told(report, workshop);
            }
        }
    }

    private void check() {
        if (questions != null && (points || !sessions.isEmpty())) {
            throw new BadInput(
                    "--questions takes the place of the notes; leave out --session and --points.");
        }
        if (limit < 1 || limit > Limits.HITS) {
            throw new BadInput(
                    "Between 1 and %,d passages can be asked for.".formatted(Limits.HITS));
        }
    }

    private ReportSettings asked() {
        return new ReportSettings(
                sessions,
                questions == null ? null : String.valueOf(questions.getFileName()),
                points,
                limit,
                SearchOptions.mode(mode),
                SearchOptions.width(width));
    }

    private List<Question> questions(@Nullable QuestionFile file, Snapshot snapshot) {
        return file == null
                ? new NotesQuestions(snapshot.catalogue()).of(sessions, points)
                : file.questions(snapshot.catalogue());
    }

    private static JournalHead head(Workshop workshop, Snapshot snapshot, ReportSettings settings) {
        return JournalHead.of(
                snapshot.commit().id(),
                workshop.settings().get(Setting.MODEL).text(),
                settings,
                workshop.today());
    }

    /** A report to standard output is not gone on from: nothing says that it is the same one. */
    private Journal journal(ReportPlace place, JournalHead head, Workshop workshop) {
        Path file =
                switch (place) {
                    case ReportPlace.Out _ -> null;
                    case ReportPlace.Disk disk -> disk.journal();
                };
        if (file == null) {
            return Journal.temporary(head);
        }
        if (!resume || !Files.exists(file)) {
            return Journal.begun(file, head);
        }
        Journal journal = Journal.resumed(file, head);
        workshop.say(
                journal.size() == 0
                        ? "Nothing was answered before that still counts; all is asked anew."
                        : InWords.count(journal.size(), "answer was", "answers were")
                                + " there already.");
        return journal;
    }

    private static Report report(
            Workshop workshop,
            Snapshot snapshot,
            Journal journal,
            ReportSettings settings,
            List<Question> wanted) {
        Answering answering =
                new Answering(
                        workshop.searcher(snapshot, settings.mode()),
                        settings.mode(),
                        settings.width(),
                        settings.passages());
        Progress progress = workshop.shownProgress("questions");
        Batch batch = new Batch(answering, journal, () -> progress.read(0));
        progress.begins(batch.open(wanted).size());
        try {
            List<Failed> failed = batch.answer(wanted);
            return Report.of(journal, snapshot, settings, wanted, failed);
        } finally {
            progress.ends();
        }
    }

    private static int told(Report report, Workshop workshop) {
        report.failed().forEach(f -> workshop.console().say(f.question().id() + ": " + f.reason()));
        return report.failed().isEmpty() ? DONE : SOME_FAILED;
    }
}
