package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.LecternException.UnknownSession;
import org.lectern.model.Question;
import org.lectern.model.RunLine;
import org.lectern.search.Limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of questions: one a line in {@code .txt}; columns {@code id} or {@code _id}, {@code
 * question} or {@code text}, {@code session} in {@code .csv}; the same members in {@code .jsonl}.
 * Without an id a question has its line's number.
 */
public final class QuestionFile {

    private static final long MOST_BYTES = 32_000_000;

    private final Path file;
    private final List<AskedLine> lines;

    private QuestionFile(Path file, List<AskedLine> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads and checks a file, as far as that needs no catalogue.
     *
     * @throws InputOutput if the file cannot be read
     * @throws BadInput if it is not of a known kind, too large, not UTF-8 or empty, or if a line
     *     lacks a question, has one that is too long or has another's id; the message has the
     *     line's number
     */
    public static QuestionFile read(Path file) {
        try {
            List<AskedLine> lines = lines(file);
            check(lines);
            if (lines.isEmpty()) {
                throw new BadInput(file + " has no questions. Write one a line.");
            }
            return new QuestionFile(file, lines);
        } catch (BadLine e) {
            throw new BadInput(e.of(file));
        }
    }

    private static List<AskedLine> lines(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> plain(text(file));
            case "csv" -> AskedTable.read(text(file));
            case "jsonl" -> members(text(file));
            default ->
                    throw new BadInput(
                            "Questions are read from .txt, .csv and .jsonl files, and "
                                    + file
                                    + " is none of them. Save it as plain text, one question a"
                                    + " line.");
        };
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(
                        file + " is larger than 32 MB. Split it, and ask for a report of each.");
            }
            return Utf8.text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InputOutput("There is no file " + file + " that can be read.");
        }
    }

    private static List<AskedLine> plain(String text) {
        List<AskedLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(new AskedLine(number, null, line, null));
            }
        }
        return lines;
    }

    private static List<AskedLine> members(String text) {
        return plain(text).stream().map(QuestionFile::members).toList();
    }

    private static AskedLine members(AskedLine whole) {
        int line = whole.line();
        Map<String, @Nullable Object> members = object(line, String.valueOf(whole.text()));
        return new AskedLine(
                line,
                text(line, "id", members.getOrDefault("id", members.get("_id"))),
                text(line, "question", members.getOrDefault("question", members.get("text"))),
                text(line, "session", members.get("session")));
    }

    private static Map<String, @Nullable Object> object(int line, String text) {
        try {
            return Json.fields(text);
        } catch (Json.Malformed e) {
            throw new BadLine(
                    line, "is no JSON object; write {\"question\": \"...\"} on a line of its own");
        }
    }

    private static @Nullable String text(int line, String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number.toString();
            default ->
                    throw new BadLine(
                            line, "has a member " + name + " that is no text; put it into quotes");
        };
    }

    private static void check(List<AskedLine> lines) {
        Map<String, Integer> seen = new HashMap<>();
        for (AskedLine line : lines) {
            checkText(line);
            if (line.knownId().codePoints().anyMatch(Character::isISOControl)) {
                throw new BadLine(line.line(), "has a control character in its id; take it out");
            }
            Integer other = seen.put(RunLine.column(line.knownId()), line.line());
            if (other != null) {
                throw new BadLine(
                        line.line(),
                        "has the id %s, which line %d has too; give each an id of its own"
                                .formatted(line.knownId(), other));
            }
        }
    }

    private static void checkText(AskedLine line) {
        String text = line.text();
        if (text == null) {
            throw new BadLine(line.line(), "has no question; write one or delete the line");
        }
        if (text.length() > Limits.QUESTION_CHARACTERS) {
            throw new BadLine(
                    line.line(),
                    "has a question of %,d characters; %,d are the most, so shorten it"
                            .formatted(text.length(), Limits.QUESTION_CHARACTERS));
        }
    }

    /**
     * The questions, in the file's order.
     *
     * @param catalogue of the commit that is to be asked
     * @throws BadInput if a question's session is not in it; the message has the line's number
     */
    public List<Question> questions(Catalogue catalogue) {
        for (AskedLine line : lines) {
            checkSession(line, catalogue);
        }
        return lines.stream().map(AskedLine::question).toList();
    }

    private void checkSession(AskedLine line, Catalogue catalogue) {
        if (line.session() != null) {
            try {
                catalogue.session(line.session());
            } catch (UnknownSession e) {
                throw new BadInput(
                        "Line %d of %s: %s".formatted(line.line(), file, e.getMessage()));
            }
        }
    }
}
