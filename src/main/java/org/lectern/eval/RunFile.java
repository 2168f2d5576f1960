package org.lectern.eval;

import org.lectern.format.TrecRunLine;
import org.lectern.model.LecternException.InvalidInputException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads TREC runs, {@code qid Q0 docid rank score tag}, and ignores the ranks. */
public final class RunFile {

    private static final int COLUMNS = 6;

    private final List<TrecRunLine> lines = new ArrayList<>();
    private final Map<String, Set<String>> documents = new HashMap<>();

    private RunFile() {}

    /**
     * Reads a run.
     *
     * @throws org.lectern.model.LecternException.FileAccessException if the file cannot be read
     * @throws InvalidInputException if a line is malformed or repeats a document of its query; the
     *     message has the line's number
     */
    public static Run read(Path file) {
        RunFile reader = new RunFile();
        FileLine.forEach(file, reader::readLine);
        return Run.of(reader.lines);
    }

    private void readLine(FileLine line) {
        TrecRunLine found = parse(line);
        if (!documents.computeIfAbsent(found.query(), _ -> new HashSet<>()).add(found.document())) {
            throw line.invalid(
                    "has document %s for query %s a second time"
                            .formatted(found.document(), found.query()));
        }
        lines.add(found);
    }

    private static TrecRunLine parse(FileLine line) {
        List<String> columns = line.splitByWhitespace();
        if (columns.size() != COLUMNS) {
            throw line.invalid(
                    "has %d columns; a run has six: qid Q0 docid rank score tag"
                            .formatted(columns.size()));
        }
        return new TrecRunLine(columns.get(0), columns.get(2), score(line, columns.get(4)));
    }

    private static double score(FileLine line, String text) {
        double score = number(text);
        if (!Double.isFinite(score)) {
            throw line.invalid("has the score \"" + text + "\", which is not a number");
        }
        return score;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
