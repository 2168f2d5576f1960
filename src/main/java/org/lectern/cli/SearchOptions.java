package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;

import picocli.CommandLine.Option;

/** The options of a search: where to search, how many passages to show, and how. */
final class SearchOptions {

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "Maximum number of passages (default: 10).")
    private int limit = 10;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            converter = OptionValues.Modes.class,
            completionCandidates = OptionValues.Modes.class,
            description = "Retrieval mode: lexical, semantic or hybrid (default: hybrid).")
    private RetrievalMode mode = RetrievalMode.HYBRID;

    @Option(names = "--reading", paramLabel = "ID", description = "Search this reading only.")
    private @Nullable String reading;

    @Option(
            names = "--session",
            paramLabel = "ID",
            description = "Search this session's readings and notes; see --width.")
    private @Nullable String session;

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            converter = OptionValues.Scopes.class,
            completionCandidates = OptionValues.Scopes.class,
            description = {
                "Where to search with --session (default: alone).",
                "alone: only the session's readings and notes",
                "first: everywhere, the session's readings first",
                "so-far: the readings of this and earlier sessions",
                "all: everywhere"
            })
    private SessionScope width = SessionScope.ALONE;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = OptionValues.ResultFormats.class,
            completionCandidates = OptionValues.ResultFormats.class,
            description = "Output format: text, json, jsonl, csv or trec (default: text).")
    private ResultFormat format = ResultFormat.TEXT;

    @Option(names = "--explain", description = "Show how each score is computed.")
    private boolean explain;

    boolean explain() {
        return explain;
    }

    SearchRequest request(SourceFilter sources) {
        return new SearchRequest(sources, reading, session, width, 0, limit);
    }

    RetrievalMode mode() {
        return mode;
    }

    ResultFormat format() {
        return format;
    }
}
