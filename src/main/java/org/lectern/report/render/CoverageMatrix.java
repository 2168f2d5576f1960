package org.lectern.report.render;

import org.lectern.format.CitationStyle;
import org.lectern.format.Labels;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.report.Report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions by readings.
 *
 * @param readings that answer something, those that the sessions cite first
 * @param omitted how many more there are, for which a page is not wide enough
 */
public record CoverageMatrix(List<Reading> readings, int omitted) {

    /** As many columns as a sheet of paper takes beside the questions. */
    private static final int MAX_READINGS = 12;

    private static final int MAX_TITLE = 32;

    public CoverageMatrix {
        readings = List.copyOf(readings);
    }

    /** What names each reading: briefly, or by its title where others are named alike. */
    public List<String> headings() {
        List<String> brief = readings.stream().map(CitationStyle::shortForm).toList();
        return readings.stream().map(reading -> heading(reading, brief)).toList();
    }

    private static String heading(Reading reading, List<String> brief) {
        String name = CitationStyle.shortForm(reading);
        boolean alone = Collections.frequency(brief, name) == 1;
        return Labels.truncated(alone ? name : reading.title(), MAX_TITLE);
    }

    /** The matrix of a report. Where there are too many readings, those that answer most stay. */
    public static CoverageMatrix of(Report report) {
        Map<String, Integer> answered = answerCounts(report);
        List<String> most =
                answered.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(MAX_READINGS)
                        .map(Map.Entry::getKey)
                        .toList();
        List<String> shown = new ArrayList<>(answered.keySet());
        shown.retainAll(most);
        return new CoverageMatrix(
                shown.stream().flatMap(id -> reading(report, id).stream()).toList(),
                answered.size() - shown.size());
    }

    /** How many questions each reading answers, in the order in which readings are shown. */
    private static Map<String, Integer> answerCounts(Report report) {
        Map<String, Integer> answered = new LinkedHashMap<>();
        report.sessions().stream()
                .flatMap(session -> report.catalogue().readingsCitedBy(session).stream())
                .forEach(id -> answered.putIfAbsent(id, 0));
        for (Question question : report.questions()) {
            report.summary(question)
                    .readings()
                    .forEach(one -> answered.merge(one.id(), 1, Integer::sum));
        }
        answered.values().removeIf(n -> n == 0);
        return answered;
    }

    private static Optional<Reading> reading(Report report, String id) {
        return report.catalogue()
                .entry(id)
                .map(CatalogueEntry::source)
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast);
    }
}
