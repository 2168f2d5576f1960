package org.lectern.cli;

import org.lectern.format.HitView;
import org.lectern.format.HitsCsv;
import org.lectern.format.JsonViews;
import org.lectern.format.TextFormatter;
import org.lectern.format.TrecRunLine;
import org.lectern.index.Snapshot;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.search.PreparedQuery;
import org.lectern.search.SearchResults;
import org.lectern.search.Searcher;
import org.lectern.search.SourceFilter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.stream.Collectors;

/** The {@code search} command, which finds passages. */
@Command(
        name = "search",
        description = "Finds passages, best first.",
        footer = {
            "",
            "Query syntax: \"split votes\" is a phrase; +word must occur, -word must not; title:",
            "author: year: section: session: search that field; vot* matches words with that",
            "prefix, parlament~ similar words. Words are matched by their stems."
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

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "The query.")
    private List<String> words = List.of();

    SearchCommand(Environment environment) {
        super(environment);
    }

    @Override
    ExitCode run(AppContext context) {
        try (Snapshot snapshot = context.index().open()) {
            SearchResults results = search(context.searcher(snapshot, options.mode()));
            context.console().result(rendered(results, snapshot.catalogue(), context));
            results.how().forEach(context.console()::info);
            if (results.hits().isEmpty()) {
                context.console().info("No passage matches.");
            }
            return ExitCode.OK;
        }
    }

    private SearchResults search(Searcher searcher) {
        PreparedQuery query = searcher.prepare(String.join(" ", words), options.mode());
        return searcher.search(query, options.request(in));
    }

    private String rendered(SearchResults results, Catalogue catalogue, AppContext context) {
        JsonViews views = new JsonViews(catalogue, options.explain());
        return switch (options.format()) {
            case TEXT ->
                    new TextFormatter(context.useColor(), options.explain()).render(results.hits());
            case JSON -> Json.toPrettyString(views.hits(results.hits())) + "\n";
            case JSONL -> jsonLines(views.hits(results.hits()));
            case CSV -> HitsCsv.of(results.hits());
            case TREC -> TrecRunLine.toRun("1", results.hits());
        };
    }

    private static String jsonLines(List<HitView> hits) {
        return hits.stream().map(hit -> Json.toLine(hit) + "\n").collect(Collectors.joining());
    }
}
