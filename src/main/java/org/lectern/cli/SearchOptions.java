package org.lectern.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;

import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Options that say where to look and how many passages to show. */
final class SearchOptions {

    @Option(
            names = "-n",
            paramLabel = "N",
            description = "How many passages at most (default: 10).")
    private int limit = 10;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "By what passages are found: their words (lexical), their meaning (semantic)"
                            + " or both (hybrid; default).")
    private String mode = "hybrid";

    @Option(names = "--reading", paramLabel = "ID", description = "Look in this reading alone.")
    private @Nullable String reading;

    @Option(
            names = "--session",
            paramLabel = "ID",
            description = "Look in this session's readings and notes alone.")
    private @Nullable String session;

    @Option(
            names = "--width",
            paramLabel = "WIDTH",
            description =
                    "What --session means: what it reads and notes alone (alone; default), its"
                            + " readings first (first), those up to it (so-far), or nothing"
                            + " (all).")
    private String width = "alone";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, jsonl, csv or trec (default: text).")
    private String format = "text";

    @Option(names = "--explain", description = "Show what each score is made of.")
    private boolean explain;

    boolean explain() {
        return explain;
    }

    SearchRequest request(SourceFilter in) {
        return new SearchRequest(in, reading, session, width(width), 0, limit);
    }

    /**
     * The mode.
     *
     * @throws InvalidInputException if there is none of this name
     */
    RetrievalMode mode() {
        return mode(mode);
    }

    static RetrievalMode mode(String word) {
        return named(word, RetrievalMode.values())
                .orElseThrow(() ->
                        new InvalidInputException(
                                "--mode is lexical, semantic or hybrid, not \"" + word + "\"."));
    }

    static SessionScope width(String word) {
        return named(word, SessionScope.values())
                .orElseThrow(() ->
                        new InvalidInputException(
                                "--width is alone, first, so-far or all, not \"" + word + "\"."));
    }

    private static <E extends Enum<E>> Optional<E> named(String word, E[] constants) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(constants).filter(c -> c.name().equals(name)).findFirst();
    }

    String format() {
        return format;
    }

    InvalidInputException unknownFormat() {
        return new InvalidInputException(
                "--format is text, json, jsonl, csv or trec, not \"" + format + "\".");
    }

    static SourceFilter in(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "readings" -> SourceFilter.READINGS;
            case "notes" -> SourceFilter.NOTES;
            case "all" -> SourceFilter.ALL;
            default ->
                    throw new InvalidInputException(
                            "--in is readings, notes or all, not \"" + text + "\".");
        };
    }
}
