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

/** The {@code eval} command, which evaluates rankings against relevance judgments. */
@Command(
        name = "eval",
        description =
                "Evaluates rankings against relevance judgments, with the measures of trec_eval.",
        footer = {
            "",
            "Means are over the judged queries that have relevant documents; a query without",
            "results scores 0. With -v there is a line for every query."
        })
final class EvalCommand extends BaseCommand {

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description =
                    "Search the index for these queries: BEIR (.jsonl), TREC topics, or lines of"
                            + " an id, a tab and a question.")
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
            description = "Relevance judgments: TREC (four columns) or BEIR (three).")
    private Path qrels = Path.of("");

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Compare with this TREC run, by a randomisation test.")
    private @Nullable Path baseline;

    @Option(
            names = "--run-out",
            paramLabel = "FILE",
            description = "Write the results as a TREC run.")
    private @Nullable Path runOut;

    @Option(
            names = "--passages",
            description =
                    "Evaluate passages, as judged in lectern serve --judge, instead of readings.")
    private boolean passages;

    @Option(names = "--json", description = "Print JSON, with the scores of every query.")
    private boolean json;

    EvalCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(AppContext context) {
        Qrels judgments = QrelsFile.read(qrels);
        Optional<Run> baselineRun =
                Optional.ofNullable(baseline).map(file -> read(file, judgments));
        GeneratedRun generated = generateRun(judgments, context);
        Evaluation evaluation = evaluation(generated.run(), judgments, context);
        Optional<Evaluation> baselineEvaluation =
                baselineRun.map(other -> evaluation(other, judgments, context));
        context.console().result(rendered(evaluation, baselineEvaluation));
        return reportRefusals(generated, context);
    }

    private static ExitCode reportRefusals(GeneratedRun generated, AppContext context) {
        generated
                .refusals()
                .forEach((id, reason) -> context.console().error("Query " + id + ": " + reason));
        return generated.refusals().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private GeneratedRun generateRun(Qrels judgments, AppContext context) {
        if (run != null && runOut != null) {
            throw new InvalidInputException(
                    "--run-out needs --queries; it cannot be combined with --run.");
        }
        if (queries != null && run == null) {
            return search(queries, judgments, context);
        }
        if (run != null && queries == null) {
            return new GeneratedRun(read(run, judgments), new LinkedHashMap<>());
        }
        throw new InvalidInputException(
                "Give either --queries, to search, or --run, to score an existing run.");
    }

    private static Run read(Path file, Qrels judgments) {
        Run read = RunFile.read(file);
        checkCommonQueries(read.queries(), file, judgments);
        return read;
    }

    private GeneratedRun search(Path file, Qrels judgments, AppContext context) {
        List<EvalQuery> evaluated = judgedQueries(file, judgments, context);
        try (Snapshot snapshot = context.index().open()) {
            GeneratedRun generated =
                    new RunGenerator(context.searcher(snapshot, mode), mode, unit())
                            .generate(evaluated);
            if (runOut != null) {
                write(generated.run(), runOut, context);
            }
            return generated;
        }
    }

    private DocumentUnit unit() {
        return passages ? DocumentUnit.PASSAGE : DocumentUnit.READING;
    }

    /** Reads the queries of a file that have judgments. */
    private static List<EvalQuery> judgedQueries(Path file, Qrels judgments, AppContext context) {
        List<EvalQuery> found =
                QueryFile.read(file).stream()
                        .filter(query -> judgments.queries().contains(query.id()))
                        .toList();
        Set<String> ids = found.stream().map(EvalQuery::id).collect(Collectors.toSet());
        checkCommonQueries(ids, file, judgments);
        long missing =
                judgments.queriesWithRelevant().stream().filter(id -> !ids.contains(id)).count();
        reportMissing(missing, file, context);
        return found;
    }

    private static void reportMissing(long missing, Path file, AppContext context) {
        if (missing > 0) {
            context.console()
                    .info(
                            "Judged queries that are not in "
                                    + file
                                    + " and score 0: "
                                    + missing
                                    + ".");
        }
    }

    private static void checkCommonQueries(Set<String> ids, Path file, Qrels judgments) {
        if (judgments.queriesWithRelevant().stream().noneMatch(ids::contains)) {
            throw new InvalidInputException(
                    file
                            + " and the qrels have no query in common. Use files with the same"
                            + " query ids.");
        }
    }

    private static void write(Run run, Path file, AppContext context) {
        try {
            new AtomicFile(file).write(run.toTrec(TrecRunLine.TAG));
        } catch (IOException e) {
            throw new FileAccessException(
                    "The run cannot be written to " + file + ": " + e.getMessage() + ".");
        }
        context.console().info("Written to " + file + ".");
    }

    private static Evaluation evaluation(Run run, Qrels judgments, AppContext context) {
        Evaluation evaluation = Evaluation.of(run, judgments);
        if (evaluation.nothingJudged()) {
            context.console()
                    .error(
                            "No judged document was found. Check that the qrels use the ids that"
                                    + " lectern readings --json shows.");
        }
        return evaluation;
    }

    private String rendered(Evaluation evaluation, Optional<Evaluation> other) {
        return other.map(second -> rendered(evaluation, second))
                .orElseGet(() -> rendered(evaluation));
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
