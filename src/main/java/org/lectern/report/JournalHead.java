package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.search.Mode;
import org.lectern.search.Width;

import java.time.LocalDate;

/**
 * The first line of a journal: by what its answers were made.
 *
 * @param commit id of the commit that was asked
 * @param model which placed the questions, as its setting names it
 * @param passages how many a question was given at most
 * @param made day on which the report was begun, as in {@code 2026-11-24}; null where that is not
 *     to be told
 */
public record JournalHead(
        int schema,
        String commit,
        String model,
        Mode mode,
        Width width,
        int passages,
        @Nullable String made) {

    private static final int SCHEMA = 1;

    public static JournalHead of(
            String commit, String model, ReportSettings settings, @Nullable LocalDate day) {
        return new JournalHead(
                SCHEMA,
                commit,
                model,
                settings.mode(),
                settings.width(),
                settings.passages(),
                day == null ? null : day.toString());
    }

    /** Whether answers that were made by the other are those that would be made by this. */
    boolean goesOnFrom(JournalHead other) {
        return equals(
                new JournalHead(
                        other.schema,
                        other.commit,
                        other.model,
                        other.mode,
                        other.width,
                        other.passages,
                        made));
    }
}
