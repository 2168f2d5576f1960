package org.lectern.web.reading;

import org.jspecify.annotations.Nullable;
import org.lectern.model.ReadingState;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;

import java.util.List;

/**
 * The list of readings with their states.
 *
 * @param counts number of readings by state, without empty states
 * @param progress progress of an update by another process; null if none is running
 * @param problems failed and missing readings, with remedies
 * @param previous URL of the previous page, or null
 * @param next URL of the next page, or null
 */
public record ReadingListPage(
        Layout layout,
        List<StateCount> counts,
        @Nullable UpdateProgress progress,
        List<ReadingRow> rows,
        List<ReadingProblem> problems,
        @Nullable String previous,
        String range,
        @Nullable String next) {

    public ReadingListPage {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** The number of readings in a state. */
    public record StateCount(ReadingState state, String label, int count) {}

    /**
     * The progress of an update.
     *
     * @param reading the file being read; empty before the first
     * @param timeLeft estimated time left, in words; empty if unknown
     */
    public record UpdateProgress(
            String reading, int done, int total, String pages, String timeLeft) {}

    /**
     * A row of the list.
     *
     * @param href URL of its page; null if it is missing
     * @param sessions links to the sessions that cite it
     * @param pages number of pages; empty if it has none
     * @param passages number of passages; empty if it has none
     * @param note the reason for its state; may be empty
     */
    public record ReadingRow(
            String title,
            @Nullable String href,
            String byline,
            List<LabelledLink> sessions,
            String pages,
            String passages,
            ReadingState state,
            String label,
            String note) {

        public ReadingRow {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * A failed or missing reading.
     *
     * @param name the file's name or the cited title
     * @param isFile whether the name is a file name
     * @param remedy what to do; may be empty
     */
    public record ReadingProblem(
            ReadingState state,
            String label,
            String name,
            boolean isFile,
            String detail,
            String remedy) {}
}
