package org.lectern.report.render;

import org.lectern.coverage.UnavailableReading;
import org.lectern.coverage.UnavailableReadings;
import org.lectern.format.Labels;
import org.lectern.format.SourceLabels;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.report.Report;
import org.lectern.report.render.ReportPage.ReadingRow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds a report's table of readings: those cited or used in answers, then unavailable ones. */
final class ReadingTableBuilder {

    private static final int MAX_NAMED = 8;
    private static final int MAX_TITLE = 80;

    private final Report report;

    ReadingTableBuilder(Report report) {
        this.report = report;
    }

    /** Returns the titles of cited readings that are not in the index, on one line. */
    static String missingSummary(Report report) {
        List<String> titles = missingTitles(report);
        if (titles.isEmpty()) {
            return "nothing that is cited";
        }
        int more = titles.size() - MAX_NAMED;
        return more <= 0
                ? String.join("; ", titles)
                : String.join("; ", titles.subList(0, MAX_NAMED)) + "; and " + more + " more";
    }

    private static List<String> missingTitles(Report report) {
        return unavailable(report).stream()
                .filter(reading -> reading.state() != ReadingState.PARTIAL)
                .map(reading -> Labels.truncated(reading.title(), MAX_TITLE))
                .toList();
    }

    private static List<UnavailableReading> unavailable(Report report) {
        return new UnavailableReadings(
                        report.catalogue(),
                        report.settings().questions() == null
                                ? report.sessions()
                                : report.catalogue().sessions())
                .all();
    }

    List<ReadingRow> build() {
        return Stream.concat(
                        answerCounts().entrySet().stream()
                                .flatMap(count -> row(count.getKey(), count.getValue())),
                        unavailable(report).stream().map(ReadingTableBuilder::row))
                .toList();
    }

    /** Counts the questions that each reading answers; cited readings may have none. */
    private Map<String, Integer> answerCounts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.sessions().stream()
                .flatMap(session -> report.catalogue().readingsCitedBy(session).stream())
                .forEach(id -> counts.put(id, 0));
        for (Question question : report.questions()) {
            report.summary(question)
                    .readings()
                    .forEach(outcome -> counts.merge(outcome.id(), 1, Integer::sum));
        }
        return counts;
    }

    private Stream<ReadingRow> row(String id, int questions) {
        return report
                .catalogue()
                .entry(id)
                .filter(entry -> entry.state() == ReadingState.INDEXED)
                .filter(entry -> entry.source() instanceof Reading)
                .map(entry -> row(entry, questions))
                .stream();
    }

    private static ReadingRow row(CatalogueEntry entry, int questions) {
        return new ReadingRow(
                SourceLabels.title(entry.source()),
                SourceLabels.byline(entry.source()),
                entry.state(),
                Labels.state(entry.state()),
                questions == 0
                        ? "answers none of these questions"
                        : "speaks to " + Labels.count(questions, "question", "questions"));
    }

    private static ReadingRow row(UnavailableReading reading) {
        return new ReadingRow(
                reading.title(),
                reading.byline(),
                reading.state(),
                reading.label(),
                reading.reason());
    }
}
