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
 * A file of questions: one per line in {@code .txt}; columns {@code id} or {@code _id}, {@code
 * question} or {@code text}, and {@code session} in {@code .csv}; the same members in {@code
 * .jsonl}. The id defaults to the number of the line.
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
     * Reads a file and checks all that does not depend on an index.
     *
     * @throws FileAccessException if the file cannot be read
     * @throws InvalidInputException if its type is unknown, if it is too large, not UTF-8 or empty,
     *     or if a line has no question, one that is too long, or a duplicate id; the message names
     *     the line
     */
    public static QuestionFile read(Path file) {
        try {
            List<QuestionLine> lines = lines(file);
            check(lines);
            if (lines.isEmpty()) {
                throw new InvalidInputException(file + " has no questions. Write one per line.");
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
            default -> throw unsupportedFormat(file);
        };
    }

    private static InvalidInputException unsupportedFormat(Path file) {
        return new InvalidInputException(
                "Questions are read from .txt, .csv and .jsonl files; "
                        + file
                        + " is none of these. Save it as .txt with one question per line.");
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new InvalidInputException(
                        file + " is larger than 32 MB. Split it, and make a report of each part.");
            }
            return Utf8Decoder.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FileAccessException(
                    "The file " + file + " does not exist or cannot be read.");
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
        return textLines(text).stream().map(QuestionFile::jsonLine).toList();
    }

    private static QuestionLine jsonLine(QuestionLine textLine) {
        int line = textLine.line();
        Map<String, @Nullable Object> members = parseObject(line, String.valueOf(textLine.text()));
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
                    line, "is not a JSON object; write {\"question\": \"...\"} on one line");
        }
    }

    private static @Nullable String text(int line, String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number.toString();
            default ->
                    throw new InvalidLineException(
                            line,
                            "has a member " + name + " that is not a string; put it in quotes");
        };
    }

    private static void check(List<QuestionLine> lines) {
        Map<String, Integer> seen = new HashMap<>();
        for (QuestionLine line : lines) {
            checkText(line);
            checkCharactersOfId(line);
            Integer other = seen.put(TrecRunLine.toColumn(line.idOrLineNumber()), line.line());
            if (other != null) {
                throw repeatedId(line, other);
            }
        }
    }

    private static void checkCharactersOfId(QuestionLine line) {
        if (line.idOrLineNumber().codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidLineException(
                    line.line(), "has a control character in its id; remove it");
        }
    }

    private static InvalidLineException repeatedId(QuestionLine line, int firstLine) {
        return new InvalidLineException(
                line.line(),
                "has the id %s, which line %d has too; give each its own id"
                        .formatted(line.idOrLineNumber(), firstLine));
    }

    private static void checkText(QuestionLine line) {
        String text = line.text();
        if (text == null) {
            throw new InvalidLineException(
                    line.line(), "has no question; add one or delete the line");
        }
        if (text.length() > QueryLimits.MAX_QUESTION_CHARACTERS) {
            throw new InvalidLineException(
                    line.line(),
                    "has a question of %,d characters; shorten it to at most %,d"
                            .formatted(text.length(), QueryLimits.MAX_QUESTION_CHARACTERS));
        }
    }

    /**
     * Returns the questions in the order of the file.
     *
     * @param catalogue catalogue of the index that answers them
     * @throws InvalidInputException if a question's session is unknown; the message names the line
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
