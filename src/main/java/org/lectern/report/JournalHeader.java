package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SessionScope;

import java.time.LocalDate;

/**
 * The first line of a journal: the index and the settings that its answers depend on.
 *
 * @param commit id of the commit
 * @param model setting of the model that embedded the questions
 * @param width where questions with a session were searched for
 * @param passages maximum number of passages in an answer
 * @param date day on which the report was started, in ISO 8601; null if it is not recorded
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

    /** Returns whether a report with this header may reuse the answers below another one. */
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
