package org.lectern.report;

import org.lectern.json.Json;
import org.lectern.report.Views.AnswerView;
import org.lectern.report.Views.ReadingView;

import java.util.List;
import java.util.Map;

/** A report as JSON, schema 1. */
public final class JsonReport {

    private JsonReport() {}

    private record View(
            int schema,
            Index index,
            Map<String, Object> settings,
            Map<String, Integer> counts,
            List<AnswerView> answers,
            List<FailedView> failed) {}

    private record Index(String commit, int readings, int passages, List<ReadingView> missing) {}

    private record FailedView(String id, String question, String reason) {}

    public static String render(Report report) {
        Views views = new Views(report.catalogue());
        return Json.pretty(
                        new View(
                                1,
                                index(report, views),
                                Map.of("passages", report.passages()),
                                report.counts(),
                                report.answers().stream()
                                        .map(a -> views.answer(a.question(), a.answer()))
                                        .toList(),
                                report.failed().stream().map(JsonReport::failed).toList()))
                + "\n";
    }

    private static Index index(Report report, Views views) {
        return new Index(
                report.commit().id(),
                report.commit().readings(),
                report.commit().passages(),
                views.readings().stream().filter(r -> r.state().equals("missing")).toList());
    }

    private static FailedView failed(Report.Failed failed) {
        return new FailedView(failed.question().id(), failed.question().text(), failed.reason());
    }
}
