package org.lectern.report;

import org.jspecify.annotations.Nullable;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SessionScope;

import java.util.List;

/**
 * How a report was asked for.
 *
 * @param sessions ids of sessions or of pages of the notes; none for all
 * @param questions name of the file that the questions are from; null for the notes
 * @param points whether points of the notes are looked up too, as claims
 * @param passages how many a question is given at most
 * @param mode by what passages are found
 * @param width what a question's session means for it
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
