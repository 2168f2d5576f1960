package org.lectern.report.render;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.format.CsvWriter;
import org.lectern.format.HitsCsv;
import org.lectern.model.Hit;
import org.lectern.model.Question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Renders hits and answers as CSV by RFC 4180, with a header. A cell that a spreadsheet would run
 * as a formula is prefixed with an apostrophe.
 */
public final class CsvReport {

    private static final List<String> ANSWER_COLUMNS =
            List.of("id", "question", "topic", "session", "asked as", "state", "why");

    private CsvReport() {}

    /** Renders answers as {@link #write} does. */
    public static String ofAnswers(List<QuestionOutcome> outcomes) {
        StringBuilder out = new StringBuilder();
        try {
            write(outcomes, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Writes answers, one row per passage. An answer without passages has a row with empty cells.
     *
     * @throws IOException if writing fails
     */
    public static void write(Iterable<QuestionOutcome> answers, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.writeRow(concat(ANSWER_COLUMNS, HitsCsv.COLUMNS));
        for (QuestionOutcome answered : answers) {
            writeAnswer(answered, csv);
        }
    }

    private static void writeAnswer(QuestionOutcome answered, CsvWriter csv) throws IOException {
        List<String> first = cells(answered);
        if (answered.answer().hits().isEmpty()) {
            csv.writeRow(concat(first, HitsCsv.COLUMNS.stream().map(_ -> "").toList()));
        }
        for (Hit hit : answered.answer().hits()) {
            csv.writeRow(concat(first, HitsCsv.cells(hit)));
        }
    }

    private static List<String> cells(QuestionOutcome outcome) {
        Question question = outcome.question();
        return List.of(
                question.id(),
                question.text(),
                orEmpty(question.topic()),
                orEmpty(question.session()),
                question.kind().name().toLowerCase(Locale.ROOT),
                outcome.state().value(),
                String.join("; ", outcome.answer().why()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> concat(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
