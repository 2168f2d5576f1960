package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.eval.EvalQuery;
import org.lectern.eval.Evaluation;
import org.lectern.eval.EvaluationJson;
import org.lectern.eval.EvaluationText;
import org.lectern.eval.Measure;
import org.lectern.eval.Qrels;
import org.lectern.eval.QrelsFile;
import org.lectern.eval.QueryFile;
import org.lectern.eval.Run;
import org.lectern.eval.RunComparison;
import org.lectern.eval.RunFile;
import org.lectern.eval.RunGenerator;
import org.lectern.eval.RunGenerator.DocumentUnit;
import org.lectern.eval.RunGenerator.GeneratedRun;
import org.lectern.format.TrecRunLine;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.search.RetrievalMode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures how well questions are answered. */
@Command(
        name = "eval",
        description = "Measures rankings with judged queries, as trec_eval does.",
        footer = {
            "",
            "Means are over the queries of the qrels for which something is relevant;",
            "one without results counts 0. With -v there is a line for every query."
        })
final class EvalCommand extends BaseCommand {

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description =
                    "Search the index for these: queries of BEIR (.jsonl), topics of TREC, or an"
                            + " id, a tab and a question a line.")
    private @Nullable Path queries;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = OptionValues.Modes.class,
            completionCandidates = OptionValues.Modes.class,
            description = "Retrieval mode: lexical, semantic or hybrid (default: hybrid).")
    private RetrievalMode mode = RetrievalMode.HYBRID;

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Score this TREC run instead of searching.")
    private @Nullable Path run;

    @Option(
            names = "--qrels",
            paramLabel = "FILE",
            required = true,
            description = "Judgements of TREC (four columns) or BEIR (three).")
    private Path qrels = Path.of("");

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Compare with this TREC run, by a randomisation test.")
    private @Nullable Path baseline;

    @Option(
            names = "--run-out",
            paramLabel = "FILE",
            description = "Write what was found as a TREC run.")
    private @Nullable Path runOut;

    @Option(
            names = "--passages",
            description =
                    "Documents are passages, as in the judgements of lectern serve --judge; else"
                            + " they are readings.")
    private boolean passages;

    @Option(names = "--json", description = "Print JSON, with every query's scores.")
    private boolean json;

    EvalCommand(Environment surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(AppContext workshop) {
        Qrels judged = QrelsFile.read(qrels);
        Optional<Run> second = Optional.ofNullable(baseline).map(file -> read(file, judged));
        GeneratedRun made = makeRun(judged, workshop);
        Evaluation evaluation = evaluation(made.run(), judged, workshop);
        String rendered =
                second.map(other -> evaluation(other, judged, workshop))
                        .map(other -> rendered(evaluation, other))
                        .orElseGet(() -> rendered(evaluation));
        workshop.console().result(rendered);
        made.refusals()
                .forEach((id, reason) -> workshop.console().error("Query " + id + ": " + reason));
        return made.refusals().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private GeneratedRun makeRun(Qrels judged, AppContext workshop) {
        if (run != null && runOut != null) {
            throw new InvalidInputException(
                    "--run-out writes what --queries finds; leave it out with --run.");
        }
        if (queries != null && run == null) {
            return search(queries, judged, workshop);
        }
        if (run != null && queries == null) {
            return new GeneratedRun(read(run, judged), new LinkedHashMap<>());
        }
        throw new InvalidInputException(
                "Name either --queries, to search for them, or --run, to score what was found"
                        + " before.");
    }

    private static Run read(Path file, Qrels judged) {
        Run read = RunFile.read(file);
        checkCommonQueries(read.queries(), file, judged);
        return read;
    }

    private GeneratedRun search(Path file, Qrels judged, AppContext workshop) {
        List<EvalQuery> asked = judgedQueries(file, judged, workshop);
        try (Snapshot snapshot = workshop.index().open()) {
            GeneratedRun made =
                    new RunGenerator(workshop.searcher(snapshot, mode), mode, unit())
                            .generate(asked);
            if (runOut != null) {
                write(made.run(), runOut, workshop);
            }
            return made;
        }
    }

    private DocumentUnit unit() {
        return passages ? DocumentUnit.PASSAGE : DocumentUnit.READING;
    }

    /** Those of the queries for which something is judged. */
    private static List<EvalQuery> judgedQueries(Path file, Qrels judged, AppContext workshop) {
        List<EvalQuery> asked =
                QueryFile.read(file).stream()
                        .filter(query -> judged.queries().contains(query.id()))
                        .toList();
        Set<String> ids = asked.stream().map(EvalQuery::id).collect(Collectors.toSet());
        checkCommonQueries(ids, file, judged);
        long lacking =
                judged.queriesWithRelevant().stream().filter(id -> !ids.contains(id)).count();
        if (lacking > 0) {
            workshop.console()
                    .info(
                            "Judged queries that are not in "
                                    + file
                                    + " and count 0: "
                                    + lacking
                                    + ".");
        }
        return asked;
    }

    private static void checkCommonQueries(Set<String> ids, Path file, Qrels judged) {
        if (judged.queriesWithRelevant().stream().noneMatch(ids::contains)) {
            throw new InvalidInputException(
                    file
                            + " and the qrels have no query in common. Name files that use the"
                            + " same ids.");
        }
    }

    private static void write(Run run, Path file, AppContext workshop) {
        try {
            new AtomicFile(file).write(run.toTrec(TrecRunLine.TAG));
        } catch (IOException e) {
            throw new FileAccessException(
                    "The run cannot be written to " + file + ": " + e.getMessage() + ".");
        }
        workshop.console().info("Written to " + file + ".");
    }

    private static Evaluation evaluation(Run run, Qrels judged, AppContext workshop) {
        Evaluation evaluation = Evaluation.of(run, judged);
        if (evaluation.nothingJudged()) {
            workshop.console()
                    .error(
                            "No judged document is ever found: are the ids of the qrels those that"
                                    + " lectern readings --json shows?");
        }
        return evaluation;
    }

    private String rendered(Evaluation evaluation) {
        return json
                ? EvaluationJson.of(evaluation)
                : queries(evaluation) + EvaluationText.means(evaluation);
    }

    private String rendered(Evaluation first, Evaluation second) {
        Map<Measure, RunComparison> comparison = RunComparison.of(first, second);
        return json
                ? EvaluationJson.of(first, second, comparison)
                : queries(first) + EvaluationText.comparison(first, second, comparison);
    }

    private String queries(Evaluation evaluation) {
        return common().verbose() ? EvaluationText.perQuery(evaluation) + "\n" : "";
    }
}
