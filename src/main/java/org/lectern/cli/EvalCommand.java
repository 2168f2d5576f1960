package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.eval.Comparison;
import org.lectern.eval.Evaluation;
import org.lectern.eval.EvaluationJson;
import org.lectern.eval.EvaluationText;
import org.lectern.eval.Measure;
import org.lectern.eval.Qrels;
import org.lectern.eval.QrelsFile;
import org.lectern.eval.Query;
import org.lectern.eval.QueryFile;
import org.lectern.eval.Run;
import org.lectern.eval.RunFile;
import org.lectern.eval.RunMaker;
import org.lectern.eval.RunMaker.Made;
import org.lectern.eval.RunMaker.Unit;
import org.lectern.index.Snapshot;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.RunLine;
import org.lectern.search.Mode;

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
final class EvalCommand extends SurroundedCommand {

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
            description = "Search by lexical, semantic or hybrid means (default: hybrid).")
    private String mode = "hybrid";

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
    private @Nullable Path against;

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

    EvalCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Workshop workshop) {
        Qrels judged = QrelsFile.read(qrels);
        Optional<Run> second = Optional.ofNullable(against).map(file -> read(file, judged));
        Made made = made(judged, workshop);
        Evaluation evaluation = evaluation(made.run(), judged, workshop);
        String rendered =
                second.map(other -> evaluation(other, judged, workshop))
                        .map(other -> rendered(evaluation, other))
                        .orElseGet(() -> rendered(evaluation));
        workshop.console().result(rendered);
        made.refused()
                .forEach((id, reason) -> workshop.console().say("Query " + id + ": " + reason));
        return made.refused().isEmpty() ? DONE : SOME_FAILED;
    }

    private Made made(Qrels judged, Workshop workshop) {
        if (run != null && runOut != null) {
            throw new BadInput("--run-out writes what --queries finds; leave it out with --run.");
        }
        if (queries != null && run == null) {
            return search(queries, judged, workshop);
        }
        if (run != null && queries == null) {
            return new Made(read(run, judged), new LinkedHashMap<>());
        }
        throw new BadInput(
                "Name either --queries, to search for them, or --run, to score what was found"
                        + " before.");
    }

    private static Run read(Path file, Qrels judged) {
        Run read = RunFile.read(file);
        checkInCommon(read.queries(), file, judged);
        return read;
    }

    private Made search(Path file, Qrels judged, Workshop workshop) {
        List<Query> asked = asked(file, judged, workshop);
        Mode by = SearchOptions.mode(mode);
        try (Snapshot snapshot = workshop.index().open()) {
            Made made = new RunMaker(workshop.searcher(snapshot, by), by, unit()).make(asked);
            if (runOut != null) {
                write(made.run(), runOut, workshop);
            }
            return made;
        }
    }

    private Unit unit() {
        return passages ? Unit.PASSAGE : Unit.READING;
    }

    /** Those of the queries for which something is judged. */
    private static List<Query> asked(Path file, Qrels judged, Workshop workshop) {
        List<Query> asked =
                QueryFile.read(file).stream()
                        .filter(query -> judged.queries().contains(query.id()))
                        .toList();
        Set<String> ids = asked.stream().map(Query::id).collect(Collectors.toSet());
        checkInCommon(ids, file, judged);
        long lacking = judged.answerable().stream().filter(id -> !ids.contains(id)).count();
        if (lacking > 0) {
            workshop.say(
                    "Judged queries that are not in " + file + " and count 0: " + lacking + ".");
        }
        return asked;
    }

    private static void checkInCommon(Set<String> ids, Path file, Qrels judged) {
        if (judged.answerable().stream().noneMatch(ids::contains)) {
            throw new BadInput(
                    file
                            + " and the qrels have no query in common. Name files that use the"
                            + " same ids.");
        }
    }

    private static void write(Run run, Path file, Workshop workshop) {
        try {
            new WholeFile(file).write(run.text(RunLine.TAG));
        } catch (IOException e) {
            throw new InputOutput(
                    "The run cannot be written to " + file + ": " + e.getMessage() + ".");
        }
        workshop.say("Written to " + file + ".");
    }

    private static Evaluation evaluation(Run run, Qrels judged, Workshop workshop) {
        Evaluation evaluation = Evaluation.of(run, judged);
        if (evaluation.blind()) {
            workshop.console()
                    .say(
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
        Map<Measure, Comparison> comparison = Comparison.of(first, second);
        return json
                ? EvaluationJson.of(first, second, comparison)
                : queries(first) + EvaluationText.comparison(first, second, comparison);
    }

    private String queries(Evaluation evaluation) {
        return common().verbose() ? EvaluationText.queries(evaluation) + "\n" : "";
    }
}
