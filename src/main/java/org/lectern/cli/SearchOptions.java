package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException.BadInput;
import org.lectern.search.In;
import org.lectern.search.SearchRequest;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Locale;

/** Options that say where to look and how many passages to show. */
final class SearchOptions {

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "How many passages at most (default: 10).")
    private int limit = 10;

    @Option(names = "--reading", paramLabel = "ID", description = "Look in this reading alone.")
    private @Nullable String reading;

    @Option(
            names = "--session",
            paramLabel = "ID",
            description = "Look in this session's readings and notes alone.")
    private @Nullable String session;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, jsonl, csv or trec (default: text).")
    private String format = "text";

    SearchRequest request(List<String> words, In in) {
        return new SearchRequest(String.join(" ", words), in, reading, session, 0, limit);
    }

    String format() {
        return format;
    }

    BadInput unknownFormat() {
        return new BadInput("--format is text, json, jsonl, csv or trec, not \"" + format + "\".");
    }

    static In in(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "readings" -> In.READINGS;
            case "notes" -> In.NOTES;
            case "all" -> In.ALL;
            default -> throw new BadInput("--in is readings, notes or all, not \"" + text + "\".");
        };
    }
}
