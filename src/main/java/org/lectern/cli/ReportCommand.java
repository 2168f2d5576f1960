package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.Question;
import org.lectern.report.Batch;
import org.lectern.report.Csv;
import org.lectern.report.JsonReport;
import org.lectern.report.MarkdownReport;
import org.lectern.report.NotesQuestions;
import org.lectern.report.QuestionFile;
import org.lectern.report.Report;
import org.lectern.report.TrecRun;
import org.lectern.search.Limits;
import org.lectern.search.Mode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
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
            description = "md, json, csv or trec (default: md).")
    private String format = "md";

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to this file instead of standard output.")
    private @Nullable Path output;

    ReportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Workshop workshop) {
        check();
        new Freshness(workshop).ensure();
        try (Snapshot snapshot = workshop.index().open()) {
            Report report = batch(workshop, snapshot).answer(questions(snapshot));
            write(rendered(report), workshop);
            report.failed()
                    .forEach(f -> workshop.console().say(f.question().id() + ": " + f.reason()));
            return report.failed().isEmpty() ? DONE : SOME_FAILED;
        }
    }

    private Batch batch(Workshop workshop, Snapshot snapshot) {
        Mode by = SearchOptions.mode(mode);
        return new Batch(workshop.searcher(snapshot, by), by, SearchOptions.width(width), limit);
    }

    private void check() {
        if (!List.of("md", "json", "csv", "trec").contains(format)) {
            throw new BadInput("--format is md, json, csv or trec, not \"" + format + "\".");
        }
        if (questions != null && (points || !sessions.isEmpty())) {
            throw new BadInput(
                    "--questions takes the place of the notes; leave out --session and --points.");
        }
        if (limit < 1 || limit > Limits.HITS) {
            throw new BadInput(
                    "Between 1 and %,d passages can be asked for.".formatted(Limits.HITS));
        }
    }

    private List<Question> questions(Snapshot snapshot) {
        return questions == null
                ? new NotesQuestions(snapshot.catalogue()).of(sessions, points)
                : QuestionFile.read(questions);
    }

    private String rendered(Report report) {
        return switch (format) {
            case "json" -> JsonReport.render(report);
            case "csv" -> Csv.of(report.answers());
            case "trec" -> TrecRun.of(report.answers());
            default -> MarkdownReport.render(report);
        };
    }

    private void write(String text, Workshop workshop) {
        if (output == null) {
            workshop.console().result(text);
            return;
        }
        try {
            new WholeFile(output).write(text);
        } catch (IOException e) {
            throw new InputOutput(
                    "The report cannot be written to " + output + ": " + e.getMessage() + ".");
        }
        workshop.say("Written to " + output + ".");
    }
}
