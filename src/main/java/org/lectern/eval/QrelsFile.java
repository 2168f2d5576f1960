package org.lectern.eval;

import org.lectern.model.LecternException.BadInput;
import org.lectern.model.RunLine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Reads qrels: {@code qid iter docid grade}, as TREC has them, or {@code query-id corpus-id score}
 * with tabs and a header, as BEIR has them.
 */
public final class QrelsFile {

    private static final int BEIR_COLUMNS = 3;
    private static final int TREC_COLUMNS = 4;

    private final SequencedMap<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    private boolean tabbed;

    private QrelsFile() {}

    /**
     * The judgements of a file.
     *
     * @throws org.lectern.model.LecternException.InputOutput if the file cannot be read
     * @throws BadInput if nothing in it is relevant, a line is no judgement, or a document is
     *     judged twice for a query; the message has the line's number
     */
    public static Qrels read(Path file) {
        QrelsFile read = new QrelsFile();
        Line.each(file, read::line);
        Qrels qrels = new Qrels(read.grades);
        if (qrels.answerable().isEmpty()) {
            throw new BadInput(file + " judges no document relevant. Grades from 1 on do.");
        }
        return qrels;
    }

    private void line(Line line) {
        if (line.number() == 1 && line.text().startsWith("query-id\t")) {
            tabbed = true;
            return;
        }
        List<String> columns = tabbed ? line.tabbed() : line.columns();
        switch (columns.size()) {
            case BEIR_COLUMNS -> add(line, columns.getFirst(), columns.get(1), columns.getLast());
            case TREC_COLUMNS -> add(line, columns.getFirst(), columns.get(2), columns.getLast());
            default ->
                    throw line.malformed(
                            "has "
                                    + columns.size()
                                    + " columns; a judgement has three, as in BEIR, or four, as in"
                                    + " TREC");
        }
    }

    private void add(Line line, String query, String document, String grade) {
        Integer known =
                grades.computeIfAbsent(RunLine.column(query), _ -> new HashMap<>())
                        .putIfAbsent(RunLine.column(document), grade(line, grade));
        if (known != null) {
            throw line.malformed(
                    "judges %s for the query %s, as another line does".formatted(document, query));
        }
    }

    private static int grade(Line line, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw line.malformed("has the grade \"" + text + "\", which is no whole number");
        }
    }
}
