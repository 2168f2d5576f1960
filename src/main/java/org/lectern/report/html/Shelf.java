package org.lectern.report.html;

import org.lectern.coverage.Debt;
import org.lectern.coverage.Debts;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Places;
import org.lectern.report.Report;
import org.lectern.report.html.ReportPage.ReadingRow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The readings of a report: those that are cited or answer something, and those that are owed. */
final class Shelf {

    private static final int NAMED = 8;
    private static final int TITLE = 80;

    private final Report report;

    Shelf(Report report) {
        this.report = report;
    }

    /** What is cited and not in the index, in a line. */
    static String missing(Report report) {
        List<String> titles =
                debts(report).stream()
                        .filter(debt -> !debt.state().equals("partial"))
                        .map(debt -> InWords.shortened(debt.title(), TITLE))
                        .toList();
        if (titles.isEmpty()) {
            return "nothing that is cited";
        }
        int more = titles.size() - NAMED;
        return more <= 0
                ? String.join("; ", titles)
                : String.join("; ", titles.subList(0, NAMED)) + "; and " + more + " more";
    }

    private static List<Debt> debts(Report report) {
        return new Debts(
                        report.catalogue(),
                        report.settings().questions() == null
                                ? report.sessions()
                                : report.catalogue().sessions())
                .all();
    }

    List<ReadingRow> rows() {
        return Stream.concat(
                        answering().entrySet().stream()
                                .flatMap(one -> row(one.getKey(), one.getValue())),
                        debts(report).stream().map(Shelf::row))
                .toList();
    }

    /** How many questions each reading answers; those that are cited are there in any case. */
    private Map<String, Integer> answering() {
        Map<String, Integer> answering = new LinkedHashMap<>();
        report.sessions().stream()
                .flatMap(session -> report.catalogue().readingsOf(session).stream())
                .forEach(id -> answering.put(id, 0));
        for (Question question : report.questions()) {
            report.brief(question)
                    .readings()
                    .forEach(one -> answering.merge(one.id(), 1, Integer::sum));
        }
        return answering;
    }

    private Stream<ReadingRow> row(String id, int questions) {
        return report
                .catalogue()
                .entry(id)
                .filter(entry -> entry.state() == CatalogueEntry.State.INDEXED)
                .filter(entry -> entry.source() instanceof Reading)
                .map(entry -> row(entry, questions))
                .stream();
    }

    private static ReadingRow row(CatalogueEntry entry, int questions) {
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        return new ReadingRow(
                Places.title(entry.source()),
                Places.byline(entry.source()),
                state,
                InWords.state(state),
                questions == 0
                        ? "answers none of these questions"
                        : "speaks to " + InWords.count(questions, "question", "questions"));
    }

    private static ReadingRow row(Debt debt) {
        return new ReadingRow(debt.title(), debt.byline(), debt.state(), debt.label(), debt.why());
    }
}
