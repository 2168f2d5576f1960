package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SessionScope;

import java.time.LocalDate;

/**
 * The first line of a journal: by what its answers were made.
 *
 * @param commit id of the commit that was asked
 * @param model which placed the questions, as its setting names it
 * @param passages how many a question was given at most
 * @param date day on which the report was begun, as in {@code 2026-11-24}; null where that is not
 *     to be told
 */
public record JournalHeader(
        int schema,
        String commit,
        String model,
        RetrievalMode mode,
        SessionScope width,
        int passages,
        @Nullable String date) {

    private static final int SCHEMA = 1;

    public static JournalHeader of(
            String commit, String model, ReportSettings settings, @Nullable LocalDate day) {
        return new JournalHeader(
                SCHEMA,
                commit,
                model,
                settings.mode(),
                settings.width(),
                settings.passages(),
                day == null ? null : day.toString());
    }

    /** Whether answers that were made by the other are those that would be made by this. */
    boolean isResumableFrom(JournalHeader other) {
        return equals(
                new JournalHeader(
                        other.schema,
                        other.commit,
                        other.model,
                        other.mode,
                        other.width,
                        other.passages,
                        date));
    }
}
