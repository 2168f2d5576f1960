package org.lectern.report.render;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.format.SourceLabels;
import org.lectern.model.Hit;
import org.lectern.model.Question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Hits and answers by RFC 4180, a row each, a header first. Cells that a spreadsheet would take for
 * a formula begin with an apostrophe.
 */
public final class CsvReport {

    private static final List<String> HIT_COLUMNS =
            List.of(
                    "rank", "score", "kind", "source", "title", "byline", "place", "passage",
                    "text");
    private static final List<String> ANSWER_COLUMNS =
            List.of("id", "question", "topic", "session", "asked as", "state", "why");

    private final CSVPrinter printer;

    private CsvReport(Appendable out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    public static String ofHits(List<Hit> hits) {
        StringBuilder out = new StringBuilder();
        try {
            CsvReport csv = new CsvReport(out);
            csv.writeRow(HIT_COLUMNS);
            for (Hit hit : hits) {
                csv.writeRow(cells(hit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    public static String ofAnswers(List<QuestionOutcome> answers) {
        StringBuilder out = new StringBuilder();
        try {
            write(answers, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Writes answers, a row a passage. One without passages has a row of its own.
     *
     * @throws IOException if the writer does
     */
    public static void write(Iterable<QuestionOutcome> answers, Appendable out) throws IOException {
        CsvReport csv = new CsvReport(out);
        csv.writeRow(concat(ANSWER_COLUMNS, HIT_COLUMNS));
        for (QuestionOutcome answered : answers) {
            csv.writeAnswer(answered);
        }
    }

    private void writeAnswer(QuestionOutcome answered) throws IOException {
        List<String> first = cells(answered);
        if (answered.answer().hits().isEmpty()) {
            writeRow(concat(first, HIT_COLUMNS.stream().map(_ -> "").toList()));
        }
        for (Hit hit : answered.answer().hits()) {
            writeRow(concat(first, cells(hit)));
        }
    }

    private static List<String> cells(QuestionOutcome answered) {
        Question question = answered.question();
        return List.of(
                question.id(),
                question.text(),
                orEmpty(question.topic()),
                orEmpty(question.session()),
                question.kind().name().toLowerCase(Locale.ROOT),
                answered.state().value(),
                String.join("; ", answered.answer().why()));
    }

    private static List<String> cells(Hit hit) {
        return List.of(
                String.valueOf(hit.rank()),
                String.format(Locale.ROOT, "%.4f", hit.score()),
                hit.source() instanceof org.lectern.model.Reading ? "reading" : "notes",
                hit.source().id(),
                SourceLabels.title(hit.source()),
                SourceLabels.byline(hit.source()),
                SourceLabels.location(hit),
                hit.passage().id(),
                hit.passage().text());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private void writeRow(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvReport::neutralise).toList());
    }

    private static String neutralise(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
