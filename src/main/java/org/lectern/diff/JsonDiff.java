package org.lectern.diff;

import org.lectern.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A difference as JSON, schema 1. */
public final class JsonDiff {

    private static final int SCHEMA = 1;

    private JsonDiff() {}

    private record View(
            int schema,
            Difference.Indexed from,
            Difference.Indexed to,
            ReadingChanges readings,
            Map<String, List<String>> settings,
            Map<String, Integer> counts,
            List<Change> questions) {}

    public static String of(Difference difference) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name().toLowerCase(Locale.ROOT), difference.count(verdict));
        }
        return Json.pretty(
                        new View(
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
