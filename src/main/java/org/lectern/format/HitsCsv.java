package org.lectern.format;

import org.lectern.model.Hit;
import org.lectern.model.Reading;
import org.lectern.model.SessionPage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Hits as CSV: a header, then one row per hit. */
public final class HitsCsv {

    /** The header, in the order of {@link #cells}. */
    public static final List<String> COLUMNS =
            List.of(
                    "rank", "score", "kind", "source", "title", "byline", "place", "passage",
                    "text");

    private HitsCsv() {}

    public static String of(List<Hit> hits) {
        StringBuilder out = new StringBuilder();
        try {
            writeRows(hits, new CsvWriter(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void writeRows(List<Hit> hits, CsvWriter csv) throws IOException {
        csv.writeRow(COLUMNS);
        for (Hit hit : hits) {
            csv.writeRow(cells(hit));
        }
    }

    /** Returns the row of a hit. */
    public static List<String> cells(Hit hit) {
        return List.of(
                String.valueOf(hit.rank()),
                String.format(Locale.ROOT, "%.4f", hit.score()),
                kind(hit),
                hit.source().id(),
                SourceLabels.title(hit.source()),
                SourceLabels.byline(hit.source()),
                SourceLabels.location(hit),
                hit.passage().id(),
                hit.passage().text());
    }

    private static String kind(Hit hit) {
        return switch (hit.source()) {
            case Reading _ -> "reading";
            case SessionPage _ -> "notes";
        };
    }
}
