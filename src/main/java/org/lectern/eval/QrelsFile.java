package org.lectern.eval;

import org.lectern.format.TrecRunLine;
import org.lectern.model.LecternException.InvalidInputException;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Reads qrels in the format of TREC, {@code qid iter docid grade}, or of BEIR, {@code query-id
 * corpus-id score} with tabs and a header.
 */
public final class QrelsFile {

    private static final int BEIR_COLUMNS = 3;
    private static final int TREC_COLUMNS = 4;

    private final SequencedMap<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    private boolean tabbed;

    private QrelsFile() {}

    /**
     * Reads a file of judgments.
     *
     * @throws org.lectern.model.LecternException.FileAccessException if the file cannot be read
     * @throws InvalidInputException if no document is relevant, a line is malformed, or a document
     *     is judged twice for a query; the message has the line's number
     */
    public static Qrels read(Path file) {
        QrelsFile reader = new QrelsFile();
        FileLine.forEach(file, reader::readLine);
        Qrels qrels = new Qrels(reader.grades);
        if (qrels.queriesWithRelevant().isEmpty()) {
            throw new InvalidInputException(
                    file + " has no relevant document: no grade is 1 or above.");
        }
        return qrels;
    }

    private void readLine(FileLine line) {
        if (line.number() == 1 && line.text().startsWith("query-id\t")) {
            tabbed = true;
            return;
        }
        List<String> columns = tabbed ? line.splitByTabs() : line.splitByWhitespace();
        switch (columns.size()) {
            case BEIR_COLUMNS -> add(line, columns.getFirst(), columns.get(1), columns.getLast());
            case TREC_COLUMNS -> add(line, columns.getFirst(), columns.get(2), columns.getLast());
            default -> throw invalidColumnCount(line, columns.size());
        }
    }

    private static InvalidInputException invalidColumnCount(FileLine line, int count) {
        return line.invalid(
                "has %d columns; a judgment has three, as in BEIR, or four, as in TREC"
                        .formatted(count));
    }

    private void add(FileLine line, String query, String document, String grade) {
        Integer known =
                grades.computeIfAbsent(TrecRunLine.toColumn(query), _ -> new HashMap<>())
                        .putIfAbsent(TrecRunLine.toColumn(document), grade(line, grade));
        if (known != null) {
            throw line.invalid(
                    "judges document %s for query %s a second time".formatted(document, query));
        }
    }

    private static int grade(FileLine line, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw line.invalid("has the grade \"" + text + "\", which is not an integer");
        }
    }
}
