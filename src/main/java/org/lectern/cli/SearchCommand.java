package org.lectern.cli;

import org.lectern.format.HitsCsv;
import org.lectern.format.JsonViews;
import org.lectern.format.TextFormatter;
import org.lectern.format.TrecRunLine;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.search.PreparedQuery;
import org.lectern.search.SearchRequest;
import org.lectern.search.SearchResults;
import org.lectern.search.Searcher;
import org.lectern.search.SourceFilter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.stream.Collectors;

/** Finds passages. */
@Command(
        name = "search",
        description = "Finds passages, best first.",
        footer = {
            "",
            "Words are matched by their stems. \"split votes\" in quotation marks must stand so;",
            "+word must occur, -word must not; title: author: year: section: session: look there;",
            "vot* finds words that begin so, parlament~ words written nearly so."
        })
final class SearchCommand extends BaseCommand {

    @Mixin private SearchOptions options = new SearchOptions();

    @Option(
            names = "--in",
            paramLabel = "WHERE",
            converter = OptionValues.Sources.class,
            completionCandidates = OptionValues.Sources.class,
            description = "Search readings, notes or all (default: all).")
    private SourceFilter in = SourceFilter.ALL;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words = List.of();

    SearchCommand(Environment surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(AppContext workshop) {
        try (Snapshot snapshot = workshop.index().open()) {
            Searcher searcher = workshop.searcher(snapshot, options.mode());
            SearchRequest request = options.request(in);
            PreparedQuery query = searcher.prepare(String.join(" ", words), options.mode());
            SearchResults results = searcher.search(query, request);
            workshop.console().result(rendered(results, snapshot.catalogue(), workshop));
            results.how().forEach(workshop.console()::info);
            if (results.hits().isEmpty()) {
                workshop.console().info("No passage matches.");
            }
            return ExitCode.OK;
        }
    }

    private String rendered(SearchResults results, Catalogue catalogue, AppContext workshop) {
        JsonViews views = new JsonViews(catalogue, options.explain());
        return switch (options.format()) {
            case TEXT ->
                    new TextFormatter(workshop.useColor(), options.explain())
                            .render(results.hits());
            case JSON -> Json.toPrettyString(views.hits(results.hits())) + "\n";
            case JSONL ->
                    views.hits(results.hits()).stream()
                            .map(hit -> Json.toLine(hit) + "\n")
                            .collect(Collectors.joining());
            case CSV -> HitsCsv.of(results.hits());
            case TREC -> TrecRunLine.toRun("1", results.hits());
        };
    }
}
