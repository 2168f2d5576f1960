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
import org.lectern.search.SourceFilter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Answers one question. */
@Command(
        name = "ask",
        description = "Answers a question with passages, and says how far they reach.",
        footer = {"", "A question has no syntax: every word of it counts as it stands."})
final class AskCommand extends BaseCommand {

    @Mixin private SearchOptions options = new SearchOptions();

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "What to ask.")
    private List<String> words = List.of();

    AskCommand(Environment surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(AppContext workshop) {
        try (Snapshot snapshot = workshop.index().open()) {
            Question question = Question.ofUser("1", String.join(" ", words), null);
            Answer answer =
                    new AnswerBuilder(workshop.searcher(snapshot, options.mode()))
                            .answerQuestion(
                                    question,
                                    options.mode(),
                                    options.request(SourceFilter.READINGS));
            QuestionOutcome answered = new QuestionOutcome(question, answer, List.of());
            workshop.console().result(rendered(answered, snapshot.catalogue(), workshop));
            answer.how().forEach(workshop.console()::info);
            return ExitCode.OK;
        }
    }

    private String rendered(QuestionOutcome answered, Catalogue catalogue, AppContext workshop) {
        return switch (options.format()) {
            case TEXT ->
                    new TextFormatter(workshop.useColor(), options.explain())
                            .render(answered.answer());
            case JSON -> Json.toPrettyString(view(answered, catalogue)) + "\n";
            case JSONL -> Json.toLine(view(answered, catalogue)) + "\n";
            case CSV -> CsvReport.ofAnswers(List.of(answered));
            case TREC -> TrecRunLine.toRun(answered.question().id(), answered.answer().hits());
        };
    }

    private JsonViews.AnswerView view(QuestionOutcome answered, Catalogue catalogue) {
        return new JsonViews(catalogue, options.explain())
                .answer(answered.question(), answered.answer());
    }
}
