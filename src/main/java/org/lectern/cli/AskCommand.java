package org.lectern.cli;

import org.lectern.coverage.QuestionOutcome;
import org.lectern.format.JsonViews;
import org.lectern.format.TextFormatter;
import org.lectern.format.TrecRunLine;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Answer;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.report.render.CsvReport;
import org.lectern.search.AnswerBuilder;
import org.lectern.search.Searcher;
import org.lectern.search.SourceFilter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** The {@code ask} command, which answers one question. */
@Command(
        name = "ask",
        description = "Answers a question with passages, and rates them as evidence.",
        footer = {"", "A question has no query syntax: all of it is plain text."})
final class AskCommand extends BaseCommand {

    @Mixin private SearchOptions options = new SearchOptions();

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "The question.")
    private List<String> words = List.of();

    AskCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(AppContext context) {
        try (Snapshot snapshot = context.index().open()) {
            Question question = Question.ofUser("1", String.join(" ", words), null);
            Answer answer = answer(question, snapshot, context);
            QuestionOutcome outcome = new QuestionOutcome(question, answer, List.of());
            context.console().result(rendered(outcome, snapshot.catalogue(), context));
            answer.how().forEach(context.console()::info);
            return ExitCode.OK;
        }
    }

    private Answer answer(Question question, Snapshot snapshot, AppContext context) {
        Searcher searcher = context.searcher(snapshot, options.mode());
        return new AnswerBuilder(searcher)
                .answerQuestion(question, options.mode(), options.request(SourceFilter.READINGS));
    }

    private String rendered(QuestionOutcome outcome, Catalogue catalogue, AppContext context) {
        return switch (options.format()) {
            case TEXT ->
                    new TextFormatter(context.useColor(), options.explain())
                            .render(outcome.answer());
            case JSON -> Json.toPrettyString(view(outcome, catalogue)) + "\n";
            case JSONL -> Json.toLine(view(outcome, catalogue)) + "\n";
            case CSV -> CsvReport.ofAnswers(List.of(outcome));
            case TREC -> TrecRunLine.toRun(outcome.question().id(), outcome.answer().hits());
        };
    }

    private JsonViews.AnswerView view(QuestionOutcome outcome, Catalogue catalogue) {
        return new JsonViews(catalogue, options.explain())
                .answer(outcome.question(), outcome.answer());
    }
}
