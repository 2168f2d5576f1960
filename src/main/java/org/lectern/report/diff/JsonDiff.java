package org.lectern.report.diff;

import org.lectern.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A difference as JSON, schema 1. */
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

    public static String of(ReportDiff difference) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT), difference.count(verdict));
        }
        return Json.toPrettyString(
                        new DiffView(
                                SCHEMA,
                                difference.from(),
                                difference.to(),
                                difference.readings(),
                                difference.settings(),
                                counts,
                                difference.questions()))
                + "\n";
    }
}
