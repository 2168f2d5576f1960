package org.lectern.report.diff;

import org.lectern.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders a report diff as JSON, schema 1. */
public final class JsonDiff {

    private static final int SCHEMA = 1;

    private JsonDiff() {}

    private record DiffView(
            int schema,
            ReportDiff.IndexInfo from,
            ReportDiff.IndexInfo to,
            ReadingChanges readings,
            Map<String, List<String>> settings,
            Map<String, Integer> counts,
            List<QuestionChange> questions) {}

    /** Returns the JSON text, with a newline at the end. */
    public static String of(ReportDiff diff) {
        return Json.toPrettyString(
                        new DiffView(
                                SCHEMA,
                                diff.from(),
                                diff.to(),
                                diff.readings(),
                                diff.settings(),
                                countsByVerdict(diff),
                                diff.questions()))
                + "\n";
    }

    private static Map<String, Integer> countsByVerdict(ReportDiff diff) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT), diff.count(verdict));
        }
        return counts;
    }
}
