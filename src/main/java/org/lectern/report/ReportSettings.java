package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SessionScope;

import java.util.List;

/**
 * The settings of a report.
 *
 * @param sessions ids of sessions, or of pages of the notes; empty for all
 * @param questions name of the question file; null for the questions of the notes
 * @param points whether points of the notes are included, as claims to find support for
 * @param passages maximum number of passages in an answer
 * @param mode retrieval mode
 * @param width where to search for questions that have a session
 */
public record ReportSettings(
        List<String> sessions,
        @Nullable String questions,
        boolean points,
        int passages,
        RetrievalMode mode,
        SessionScope width) {

    public ReportSettings {
        sessions = List.copyOf(sessions);
    }
}
