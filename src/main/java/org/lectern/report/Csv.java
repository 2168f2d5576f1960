package org.lectern.report;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.lectern.coverage.Outcome;
import org.lectern.model.Hit;
import org.lectern.model.Question;
import org.lectern.quoting.Places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Hits and answers by RFC 4180, a row each, a header first. Cells that a spreadsheet would take for
 * a formula begin with an apostrophe.
 */
public final class Csv {

    private static final List<String> OF_HIT =
            List.of(
                    "rank", "score", "kind", "source", "title", "byline", "place", "passage",
                    "text");
    private static final List<String> OF_ANSWER =
            List.of("id", "question", "topic", "session", "asked as", "state", "why");

    private final CSVPrinter printer;

    private Csv(Appendable out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    public static String ofHits(List<Hit> hits) {
        StringBuilder out = new StringBuilder();
        try {
            Csv csv = new Csv(out);
            csv.row(OF_HIT);
            for (Hit hit : hits) {
                csv.row(cells(hit));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    public static String of(List<Outcome> answers) {
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
    public static void write(Iterable<Outcome> answers, Appendable out) throws IOException {
        Csv csv = new Csv(out);
        csv.row(joined(OF_ANSWER, OF_HIT));
        for (Outcome answered : answers) {
            csv.rows(answered);
        }
    }

    private void rows(Outcome answered) throws IOException {
        List<String> first = cells(answered);
        if (answered.answer().hits().isEmpty()) {
            row(joined(first, OF_HIT.stream().map(_ -> "").toList()));
        }
        for (Hit hit : answered.answer().hits()) {
            row(joined(first, cells(hit)));
        }
    }

    private static List<String> cells(Outcome answered) {
        Question question = answered.question();
        return List.of(
                question.id(),
                question.text(),
                orEmpty(question.topic()),
                orEmpty(question.session()),
                question.kind().name().toLowerCase(Locale.ROOT),
                answered.state(),
                String.join("; ", answered.answer().why()));
    }

    private static List<String> cells(Hit hit) {
        return List.of(
                String.valueOf(hit.rank()),
                String.format(Locale.ROOT, "%.4f", hit.score()),
                hit.source() instanceof org.lectern.model.Reading ? "reading" : "notes",
                hit.source().id(),
                Places.title(hit.source()),
                Places.byline(hit.source()),
                Places.place(hit),
                hit.passage().id(),
                hit.passage().text());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> joined(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Csv::neutral).toList());
    }

    private static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
