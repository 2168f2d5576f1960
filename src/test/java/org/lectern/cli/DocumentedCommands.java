package org.lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command lines of the README and of the pages below {@code src/docs}: those of fenced blocks,
 * and the code spans that begin with {@code ./lectern}.
 */
final class DocumentedCommands {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```[^\n]*\n(.*?)^```");
    private static final Pattern SPAN = Pattern.compile("`(\\./lectern [^`]+)`");
    private static final Pattern PROMPT = Pattern.compile("(?m)^\\$ (.+)$");

    /** A block without prompts is one of commands if its first line begins with a program. */
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "(\\./|src/|GOLD/)?(lectern|mvn|java|mkdir|cp|curl|bench/|[a-z]+\\.py)\\b.*");

    private DocumentedCommands() {}

    /** Returns every command line once, in the pages' order. */
    static SequencedSet<String> all() {
        SequencedSet<String> commands = new LinkedHashSet<>();
        pages().forEach(page -> commands.addAll(in(page)));
        return commands;
    }

    private static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(Path.of("src", "docs"))) {
            List<Path> pages = new ArrayList<>();
            pages.add(Path.of("README.md"));
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> in(Path page) {
        String text;
        try {
            text = Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> commands = new ArrayList<>();
        Matcher fenced = FENCED.matcher(text);
        int end = 0;
        while (fenced.find()) {
            commands.addAll(spans(text.substring(end, fenced.start())));
            commands.addAll(lines(fenced.group(1)));
            end = fenced.end();
        }
        commands.addAll(spans(text.substring(end)));
        return commands;
    }

    private static List<String> spans(String prose) {
        return SPAN.matcher(prose).results().map(span -> span.group(1)).toList();
    }

    private static List<String> lines(String block) {
        List<String> prompted =
                PROMPT.matcher(block).results().map((MatchResult line) -> line.group(1)).toList();
        boolean commands =
                block.lines()
                        .findFirst()
                        .filter(line -> PROGRAM.matcher(line).matches())
                        .isPresent();
        return prompted.isEmpty() && commands ? block.lines().toList() : prompted;
    }
}
