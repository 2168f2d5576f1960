package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.format.TrecRunLine;
import org.lectern.json.Json;
import org.lectern.model.Catalogue;
import org.lectern.model.LecternException.FileAccessException;
import org.lectern.model.LecternException.InvalidInputException;
import org.lectern.model.LecternException.UnknownSessionException;
import org.lectern.model.Question;
import org.lectern.query.QueryLimits;

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

    private static final long MAX_BYTES = 32_000_000;

    private final Path file;
    private final List<QuestionLine> lines;

    private QuestionFile(Path file, List<QuestionLine> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads and checks a file, as far as that needs no catalogue.
     *
     * @throws FileAccessException if the file cannot be read
     * @throws InvalidInputException if it is not of a known kind, too large, not UTF-8 or empty, or
     *     if a line lacks a question, has one that is too long or has another's id; the message has
     *     the line's number
     */
    public static QuestionFile read(Path file) {
        try {
            List<QuestionLine> lines = lines(file);
            check(lines);
            if (lines.isEmpty()) {
                throw new InvalidInputException(file + " has no questions. Write one a line.");
            }
            return new QuestionFile(file, lines);
        } catch (InvalidLineException e) {
            throw new InvalidInputException(e.messageFor(file));
        }
    }

    private static List<QuestionLine> lines(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt" -> textLines(text(file));
            case "csv" -> QuestionCsv.read(text(file));
            case "jsonl" -> jsonLines(text(file));
            default ->
                    throw new InvalidInputException(
                            "Questions are read from .txt, .csv and .jsonl files, and "
                                    + file
                                    + " is none of them. Save it as plain text, one question a"
                                    + " line.");
        };
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new InvalidInputException(
                        file + " is larger than 32 MB. Split it, and ask for a report of each.");
            }
            return Utf8Decoder.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FileAccessException("There is no file " + file + " that can be read.");
        }
    }

    private static List<QuestionLine> textLines(String text) {
        List<QuestionLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                lines.add(new QuestionLine(number, null, line, null));
            }
        }
        return lines;
    }

    private static List<QuestionLine> jsonLines(String text) {
        return textLines(text).stream().map(QuestionFile::jsonLines).toList();
    }

    private static QuestionLine jsonLines(QuestionLine whole) {
        int line = whole.line();
        Map<String, @Nullable Object> members = parseObject(line, String.valueOf(whole.text()));
        return new QuestionLine(
                line,
                text(line, "id", members.getOrDefault("id", members.get("_id"))),
                text(line, "question", members.getOrDefault("question", members.get("text"))),
                text(line, "session", members.get("session")));
    }

    private static Map<String, @Nullable Object> parseObject(int line, String text) {
        try {
            return Json.readObject(text);
        } catch (Json.MalformedJsonException e) {
            throw new InvalidLineException(
                    line, "is no JSON object; write {\"question\": \"...\"} on a line of its own");
        }
    }

    private static @Nullable String text(int line, String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number.toString();
            default ->
                    throw new InvalidLineException(
                            line, "has a member " + name + " that is no text; put it into quotes");
        };
    }

    private static void check(List<QuestionLine> lines) {
        Map<String, Integer> seen = new HashMap<>();
        for (QuestionLine line : lines) {
            checkText(line);
            if (line.idOrLineNumber().codePoints().anyMatch(Character::isISOControl)) {
                throw new InvalidLineException(
                        line.line(), "has a control character in its id; take it out");
            }
            Integer other = seen.put(TrecRunLine.toColumn(line.idOrLineNumber()), line.line());
            if (other != null) {
                throw new InvalidLineException(
                        line.line(),
                        "has the id %s, which line %d has too; give each an id of its own"
                                .formatted(line.idOrLineNumber(), other));
            }
        }
    }

    private static void checkText(QuestionLine line) {
        String text = line.text();
        if (text == null) {
            throw new InvalidLineException(
                    line.line(), "has no question; write one or delete the line");
        }
        if (text.length() > QueryLimits.MAX_QUESTION_CHARACTERS) {
            throw new InvalidLineException(
                    line.line(),
                    "has a question of %,d characters; %,d are the most, so shorten it"
                            .formatted(text.length(), QueryLimits.MAX_QUESTION_CHARACTERS));
        }
    }

    /**
     * The questions, in the file's order.
     *
     * @param catalogue of the commit that is to be asked
     * @throws InvalidInputException if a question's session is not in it; the message has the
     *     line's number
     */
    public List<Question> questions(Catalogue catalogue) {
        for (QuestionLine line : lines) {
            checkSession(line, catalogue);
        }
        return lines.stream().map(QuestionLine::question).toList();
    }

    private void checkSession(QuestionLine line, Catalogue catalogue) {
        if (line.session() != null) {
            try {
                catalogue.session(line.session());
            } catch (UnknownSessionException e) {
                throw new InvalidInputException(
                        "Line %d of %s: %s".formatted(line.line(), file, e.getMessage()));
            }
        }
    }
}
