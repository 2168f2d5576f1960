package org.lectern.report;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads questions from a CSV file whose first row names the columns. */
final class QuestionCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setTrim(true)
                    .setAllowMissingColumnNames(true)
                    .get();

    private QuestionCsv() {}

    /**
     * Reads the rows that are not blank.
     *
     * @throws InvalidLineException if the text is not valid CSV, or no column has the questions
     */
    static List<QuestionLine> read(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        try (CSVParser rows = CSVParser.parse(new StringReader(text), FORMAT)) {
            checkColumns(rows.getHeaderNames());
            return read(rows);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(1);
        }
    }

    private static void checkColumns(List<String> names) {
        Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        columns.addAll(names);
        if (!columns.contains("question") && !columns.contains("text")) {
            throw new InvalidLineException(
                    1,
                    "has no column named question; name the columns there, separated by commas, as"
                            + " in id,question,session");
        }
    }

    private static List<QuestionLine> read(CSVParser rows) {
        List<QuestionLine> lines = new ArrayList<>();
        Iterator<CSVRecord> records = rows.iterator();
        int line = nextLine(rows);
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                if (!row.stream().allMatch(String::isBlank)) {
                    checkCells(line, row, rows.getHeaderNames().size());
                    lines.add(questionLine(line, row));
                }
                line = nextLine(rows);
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unreadable(line);
        }
        return lines;
    }

    /** Refuses a row with too many cells: an unquoted comma has split its question. */
    private static void checkCells(int line, CSVRecord row, int columns) {
        if (row.stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
            throw new InvalidLineException(
                    line,
                    "has more cells than line 1 has columns; put a text that has commas in"
                            + " quotation marks");
        }
    }

    /** Returns the number of the line on which the next row begins; a row may span lines. */
    private static int nextLine(CSVParser rows) {
        return (int) rows.getCurrentLineNumber() + 1;
    }

    private static QuestionLine questionLine(int line, CSVRecord row) {
        return new QuestionLine(
                line,
                firstCell(row, "id", "_id"),
                firstCell(row, "question", "text"),
                cell(row, "session"));
    }

    private static @Nullable String firstCell(CSVRecord row, String column, String other) {
        String cell = cell(row, column);
        return cell == null ? cell(row, other) : cell;
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        return row.isSet(column) && !row.get(column).isBlank() ? row.get(column) : null;
    }

    private static InvalidLineException unreadable(int line) {
        return new InvalidLineException(
                line,
                "is not valid CSV; close every quotation mark, and double those within a cell");
    }
}
