package org.lectern.report.render;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.QuestionOutcome;
import org.lectern.coverage.ReadingOutcome;
import org.lectern.format.HitView;
import org.lectern.format.JsonViews;
import org.lectern.format.JsonViews.AnswerView;
import org.lectern.format.JsonViews.ReadingView;
import org.lectern.json.Json;
import org.lectern.model.AnswerState;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.Question;
import org.lectern.model.Reading;
import org.lectern.model.ReadingState;
import org.lectern.report.FailedQuestion;
import org.lectern.report.Report;
import org.lectern.report.ReportSettings;
import org.lectern.report.StateCounts;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders a report as JSON, schema 1. */
public final class JsonReport {

    private static final int SCHEMA = 1;
    private static final int HASH_DIGITS = 12;

    private JsonReport() {}

    private record ReportView(
            int schema,
            IndexView index,
            ReportSettings settings,
            Map<String, Integer> counts,
            Iterable<ReportedView> answers,
            List<FailedView> failed) {}

    /**
     * The index; {@code sources} maps each indexed reading to the first digits of its file's hash.
     */
    private record IndexView(
            String commit,
            int readings,
            int passages,
            Map<String, String> sources,
            List<ReadingView> missing) {}

    /** An answer with the outcomes of single readings. */
    private record ReportedView(
            String id,
            String question,
            @Nullable String topic,
            @Nullable String session,
            Question.Kind kind,
            AnswerState state,
            List<String> why,
            List<String> how,
            List<HitView> hits,
            List<ReadingOutcome> readings) {

        static ReportedView of(AnswerView answer, List<ReadingOutcome> readings) {
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
     * @throws IOException if writing fails
     */
    public static void write(Report report, Writer out) throws IOException {
        Json.writePretty(view(report), out);
        out.write("\n");
    }

    private static ReportView view(Report report) {
        JsonViews views = new JsonViews(report.catalogue());
        return new ReportView(
                SCHEMA,
                index(report, views),
                report.settings(),
                counts(report.counts()),
                answers(report, views),
                report.failed().stream().map(JsonReport::failed).toList());
    }

    private static Iterable<ReportedView> answers(Report report, JsonViews views) {
        return () ->
                report.questions().stream()
                        .map(report::outcome)
                        .map(outcome -> answer(outcome, views))
                        .iterator();
    }

    private static ReportedView answer(QuestionOutcome outcome, JsonViews views) {
        return ReportedView.of(
                views.answer(outcome.question(), outcome.answer()), outcome.byReading());
    }

    private static Map<String, Integer> counts(StateCounts counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put(AnswerState.FOUND.value(), counts.found());
        named.put(AnswerState.PARTLY.value(), counts.partly());
        named.put(AnswerState.NOT_FOUND.value(), counts.notFound());
        return named;
    }

    private static IndexView index(Report report, JsonViews views) {
        return new IndexView(
                report.commit().id(),
                report.commit().readings(),
                report.commit().passages(),
                sources(report.catalogue().entries()),
                views.readings().stream().filter(r -> r.state() == ReadingState.MISSING).toList());
    }

    private static Map<String, String> sources(List<CatalogueEntry> entries) {
        Map<String, String> hashes = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.passages() > 0 && entry.source() instanceof Reading)
                .forEach(entry ->
                        hashes.put(entry.source().id(), entry.hash().substring(0, HASH_DIGITS)));
        return hashes;
    }

    private static FailedView failed(FailedQuestion failed) {
        return new FailedView(failed.question().id(), failed.question().text(), failed.reason());
    }
}
