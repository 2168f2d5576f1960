package org.lectern.cli;

import org.lectern.coverage.Outcome;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Answer;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.report.Csv;
import org.lectern.report.TextHits;
import org.lectern.report.TrecRun;
import org.lectern.report.Views;
import org.lectern.search.Asker;
import org.lectern.search.In;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;

/** Answers one question. */
@Command(
        name = "ask",
        description = "Answers a question with passages, and says how far they reach.",
        footer = {"", "A question has no syntax: every word of it counts as it stands."})
final class AskCommand extends SurroundedCommand {

    @Mixin private SearchOptions options = new SearchOptions();

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "What to ask.")
    private List<String> words = List.of();

    AskCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Workshop workshop) {
        try (Snapshot snapshot = workshop.index().open()) {
            Question question = Question.asked("1", String.join(" ", words), null);
            Answer answer =
                    new Asker(workshop.searcher(snapshot, options.mode()))
                            .ask(question, options.request(words, In.READINGS));
            Outcome answered = new Outcome(question, answer, List.of());
            workshop.console().result(rendered(answered, snapshot.catalogue(), workshop));
            answer.how().forEach(workshop::say);
            return DONE;
        }
    }

    private String rendered(Outcome answered, Catalogue catalogue, Workshop workshop) {
        return switch (options.format()) {
            case "text" ->
                    new TextHits(workshop.color(surroundings().environment()), options.explain())
                            .render(answered.answer());
            case "json" -> Json.pretty(view(answered, catalogue)) + "\n";
            case "jsonl" -> Json.line(view(answered, catalogue)) + "\n";
            case "csv" -> Csv.of(List.of(answered));
            case "trec" -> TrecRun.of(answered.question().id(), answered.answer().hits());
            default -> throw options.unknownFormat();
        };
    }

    private Views.AnswerView view(Outcome answered, Catalogue catalogue) {
        return new Views(catalogue, options.explain())
                .answer(answered.question(), answered.answer());
    }
}
