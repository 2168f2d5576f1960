package org.lectern.report;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lectern.json.Json;
import org.lectern.model.LecternException.BadInput;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.Question;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a file of questions: one a line in {@code .txt}; columns {@code id} or {@code _id}, {@code
 * question} or {@code text}, {@code session} in {@code .csv}; the same members in {@code .jsonl}.
 * Without an id a question has its line's number.
 */
public final class QuestionFile {

    private final Path file;
    private final Set<String> ids = new HashSet<>();
    private final List<Question> questions = new ArrayList<>();

    private QuestionFile(Path file) {
        this.file = file;
    }

    /**
     * The questions of a file, in its order.
     *
     * @throws InputOutput if the file cannot be read
     * @throws BadInput if it is not of a known kind, not UTF-8, empty, or a line lacks a question;
     *     the message has the line's number
     */
    public static List<Question> read(Path file) {
        QuestionFile read = new QuestionFile(file);
        String text = read.text();
        switch (ending(file)) {
            case "txt" -> read.lines(text);
            case "csv" -> read.csv(text);
            case "jsonl" -> read.jsonLines(text);
            default ->
                    throw new BadInput(
                            "Questions are read from .txt, .csv and .jsonl files, and "
                                    + file.getFileName()
                                    + " is none of them. Save it as plain text, one question a"
                                    + " line.");
        }
        return read.all();
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String text() {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput(file + " is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException e) {
            throw new InputOutput("There is no file " + file + " that can be read.");
        }
    }

    private void lines(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                add(number, null, line.strip(), null);
            }
        }
    }

    private void csv(String text) {
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreHeaderCase(true)
                        .setTrim(true)
                        .setAllowMissingColumnNames(true)
                        .get();
        try (Reader reader = new StringReader(text);
                CSVParser rows = CSVParser.parse(reader, format)) {
            checkColumns(rows.getHeaderNames());
            for (CSVRecord row : rows) {
                row(row, (int) rows.getCurrentLineNumber());
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new BadInput(file + " cannot be read as CSV: " + e.getMessage());
        }
    }

    private void checkColumns(List<String> names) {
        boolean asks = names.stream().anyMatch(n -> Set.of("question", "text").contains(lower(n)));
        if (!asks && !names.isEmpty()) {
            throw new BadInput(
                    file + " has no column named question. Name the columns in its first line.");
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void row(CSVRecord row, int line) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        add(
                line,
                first(cell(row, "id"), cell(row, "_id")),
                first(cell(row, "question"), cell(row, "text")),
                cell(row, "session"));
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        return row.isSet(column) && !row.get(column).isBlank() ? row.get(column) : null;
    }

    private void jsonLines(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                jsonLine(number, line);
            }
        }
    }

    private void jsonLine(int number, String line) {
        try {
            Map<String, @Nullable Object> fields = Json.fields(line);
            add(
                    number,
                    first(member(fields, "id"), member(fields, "_id")),
                    first(member(fields, "question"), member(fields, "text")),
                    member(fields, "session"));
        } catch (Json.Malformed e) {
            throw bad(number, "is no JSON object");
        }
    }

    private static @Nullable String member(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        return Stream.of(a == null ? "" : a, b == null ? "" : b)
                .filter(s -> !s.isBlank())
                .findFirst()
                .orElse(null);
    }

    private void add(
            int line, @Nullable String id, @Nullable String text, @Nullable String session) {
        if (text == null) {
            throw bad(line, "has no question");
        }
        String known = id == null ? String.valueOf(line) : id;
        if (!ids.add(known)) {
            throw bad(line, "has the id " + known + ", which another line has too");
        }
        questions.add(Question.asked(known, text, session));
    }

    private BadInput bad(int line, String why) {
        return new BadInput("Line " + line + " of " + file + " " + why + ".");
    }

    private List<Question> all() {
        if (questions.isEmpty()) {
            throw new BadInput(file + " has no questions. Write one a line.");
        }
        return questions;
    }
}
