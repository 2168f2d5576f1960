package org.lectern.report.render;

import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Reading;
import org.lectern.report.Report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of the table of questions by readings.
 *
 * @param readings readings that answer at least one question, those cited by the sessions first
 * @param omitted number of further readings, for which a page is too narrow
 */
public record CoverageMatrix(List<Reading> readings, int omitted) {

    /** Columns that fit on a sheet of paper beside the questions. */
    private static final int MAX_READINGS = 12;

    private static final int MAX_TITLE = 32;

    public CoverageMatrix {
        readings = List.copyOf(readings);
    }

    /** Returns the heading of each column: a short citation, or the title if that is ambiguous. */
    public List<String> headings() {
        List<String> citations = readings.stream().map(CitationStyle::shortForm).toList();
        return readings.stream().map(reading -> heading(reading, citations)).toList();
    }

    private static String heading(Reading reading, List<String> citations) {
        String citation = CitationStyle.shortForm(reading);
        boolean unique = Collections.frequency(citations, citation) == 1;
        return Labels.truncated(unique ? citation : reading.title(), MAX_TITLE);
    }

    /** Creates the matrix of a report. Of too many readings, those that answer most are kept. */
    public static CoverageMatrix of(Report report) {
        Map<String, Integer> counts = answerCounts(report);
        List<String> shown = new ArrayList<>(counts.keySet());
        shown.retainAll(readingsWithMostAnswers(counts));
        return new CoverageMatrix(
                shown.stream().flatMap(id -> reading(report, id).stream()).toList(),
                counts.size() - shown.size());
    }

    private static List<String> readingsWithMostAnswers(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MAX_READINGS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Counts the questions that each reading answers, in the order of the columns. */
    private static Map<String, Integer> answerCounts(Report report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.sessions().stream()
                .flatMap(session -> report.catalogue().readingsCitedBy(session).stream())
                .forEach(id -> counts.putIfAbsent(id, 0));
        report.questions().stream()
                .flatMap(question -> report.summary(question).readings().stream())
                .forEach(outcome -> counts.merge(outcome.id(), 1, Integer::sum));
        counts.values().removeIf(n -> n == 0);
        return counts;
    }

    private static Optional<Reading> reading(Report report, String id) {
        return report.catalogue()
                .entry(id)
                .map(CatalogueEntry::source)
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast);
    }
}
