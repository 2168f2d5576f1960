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

/** Questions as the rows of a CSV file whose first row names its columns. */
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
     * The rows that are not blank.
     *
     * @throws InvalidLineException if this is no CSV, or has no column of questions
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
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(names);
        if (!known.contains("question") && !known.contains("text")) {
            throw new InvalidLineException(
                    1,
                    "names no column question; name the columns there, parted by commas, as in"
                            + " id,question,session");
        }
    }

    private static List<QuestionLine> read(CSVParser rows) {
        List<QuestionLine> lines = new ArrayList<>();
        Iterator<CSVRecord> left = rows.iterator();
        int begins = nextLine(rows);
        try {
            while (left.hasNext()) {
                CSVRecord row = left.next();
                if (!row.stream().allMatch(String::isBlank)) {
                    checkWidth(begins, row, rows.getHeaderNames().size());
                    lines.add(questionLine(begins, row));
                }
                begins = nextLine(rows);
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw unreadable(begins);
        }
        return lines;
    }

    /** A question with a comma would else be cut off there, and nobody be told. */
    private static void checkWidth(int line, CSVRecord row, int columns) {
        if (row.stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
            throw new InvalidLineException(
                    line,
                    "has more cells than line 1 has columns; put a text that has commas between"
                            + " quotation marks");
        }
    }

    /** A cell may run over many lines: the parser knows where the last row ended. */
    private static int nextLine(CSVParser rows) {
        return (int) rows.getCurrentLineNumber() + 1;
    }

    private static QuestionLine questionLine(int begins, CSVRecord row) {
        return new QuestionLine(
                begins,
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
                "cannot be read as CSV; close every quotation mark, and write one within a cell"
                        + " twice");
    }
}
