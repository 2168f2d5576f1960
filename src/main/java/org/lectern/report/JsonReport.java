package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.InReading;
import org.lectern.coverage.Outcome;
import org.lectern.json.Json;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.report.Views.AnswerView;
import org.lectern.report.Views.ReadingView;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as JSON, schema 1. */
public final class JsonReport {

    private static final int SCHEMA = 1;
    private static final int DIGITS = 12;

    private JsonReport() {}

    private record View(
            int schema,
            Index index,
            ReportSettings settings,
            Map<String, Integer> counts,
            Iterable<ReportedView> answers,
            List<FailedView> failed) {}

    /** {@code sources} has of each indexed reading the beginning of its file's hash. */
    private record Index(
            String commit,
            int readings,
            int passages,
            Map<String, String> sources,
            List<ReadingView> missing) {}

    /** An answer, with what each reading says by itself. */
    private record ReportedView(
            String id,
            String question,
            @Nullable String topic,
            @Nullable String session,
            Question.Kind kind,
            String state,
            List<String> why,
            List<String> how,
            List<HitView> hits,
            List<InReading> readings) {

        static ReportedView of(AnswerView answer, List<InReading> readings) {
            return new ReportedView(
                    answer.id(),
                    answer.question(),
                    answer.topic(),
                    answer.session(),
                    answer.kind(),
                    answer.state(),
                    answer.why(),
                    answer.how(),
                    answer.hits(),
                    readings);
        }
    }

    private record FailedView(String id, String question, String reason) {}

    /**
     * Writes a report.
     *
     * @throws IOException if the writer does
     */
    public static void write(Report report, Writer out) throws IOException {
        Views views = new Views(report.catalogue());
        Json.pretty(
                new View(
                        SCHEMA,
                        index(report, views),
                        report.settings(),
                        counts(report.counts()),
                        answers(report, views),
                        report.failed().stream().map(JsonReport::failed).toList()),
                out);
        out.write("\n");
    }

    private static Iterable<ReportedView> answers(Report report, Views views) {
        return () ->
                report.questions().stream().map(report::outcome).map(a -> of(a, views)).iterator();
    }

    private static ReportedView of(Outcome outcome, Views views) {
        return ReportedView.of(
                views.answer(outcome.question(), outcome.answer()), outcome.inReadings());
    }

    private static Map<String, Integer> counts(Counts counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("found", counts.found());
        named.put("partly", counts.partly());
        named.put("not-found", counts.notFound());
        return named;
    }

    private static Index index(Report report, Views views) {
        return new Index(
                report.commit().id(),
                report.commit().readings(),
                report.commit().passages(),
                sources(report.catalogue().entries()),
                views.readings().stream().filter(r -> r.state().equals("missing")).toList());
    }

    private static Map<String, String> sources(List<CatalogueEntry> entries) {
        Map<String, String> hashes = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.passages() > 0 && entry.source() instanceof Reading)
                .forEach(entry ->
                        hashes.put(entry.source().id(), entry.hash().substring(0, DIGITS)));
        return hashes;
    }

    private static FailedView failed(Failed failed) {
        return new FailedView(failed.question().id(), failed.question().text(), failed.reason());
    }
}
